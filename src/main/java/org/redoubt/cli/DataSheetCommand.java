package org.redoubt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Experiment;
import org.redoubt.config.Settings;
import org.redoubt.experiment.Frozen;
import org.redoubt.experiment.Galleries;
import org.redoubt.experiment.Galleries.Split;
import org.redoubt.result.ImageSheet;
import org.redoubt.run.Json;
import org.redoubt.run.OutputFolder;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.SheetFiles;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows a data set. */
@Command(
    name = "sheet",
    description = {
      "Writes the first images of a data set side by side into one PNG file, forty in a row, and",
      "beside it a JSON file that says what they are."
    },
    footer = {
      "",
      "Examples:",
      "  redoubt data sheet --config my.yaml --out digits.png",
      "  redoubt data sheet --run latest --split test --first 1000"
    })
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class DataSheetCommand implements Callable<Integer> {
  private static final int MOST = 10_000;
  private static final String PNG = ".png";
  private final Globals globals;

  @ArgGroup(multiplicity = "1")
  private Source source;

  @Option(names = "--split", paramLabel = "SPLIT", description = "train or test. Default: test.")
  private String split = "test";

  @Option(
      names = "--first",
      paramLabel = "N",
      description = "How many images, from the front. Default: ${DEFAULT-VALUE}.",
      defaultValue = "1000")
  private int first;

  @Option(
      names = "--out",
      paramLabel = "FILE.png",
      description = "The file to write. Default with --run: gallery/SPLIT.png in its directory.")
  private @Nullable Path out;

  @Mixin private SetOption set;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  DataSheetCommand(Globals globals) {
    this.globals = globals;
  }

  /** Whose data. */
  static final class Source {
    @Option(
        names = "--config",
        paramLabel = "FILE",
        description = "The data set of this configuration file.")
    private @Nullable Path config;

    @Option(names = "--run", paramLabel = "RUN", description = "The data set of this run.")
    private @Nullable String run;

    @Nullable Path config() {
      return config;
    }

    @Nullable String run() {
      return run;
    }
  }

  /** What --json prints. */
  record Document(Path png, Path json, int count) {}

  @Override
  public Integer call() {
    if (first < 1 || first > MOST) {
      throw wrong("--first: found " + first + "; allowed: 1 to " + MOST);
    }
    Split part =
        KindWords.choose("--split", List.of(split), KindWords.of(Split.class), spec.commandLine())
            .get(0);
    RunDirectory run = source.run() == null ? null : globals.run(source.run());
    SheetFiles files = files(run, part);
    try (Transcript transcript = Transcript.unlogged(globals.terminal().withProgressOnErr())) {
      transcript.phase("loading data");
      ImageSheet sheet = Galleries.write(experiment(run), part, first, files);
      globals.print(
          json.json()
              ? Json.text(new Document(files.png(), files.json(), sheet.count()))
              : files.png().toString());
    }
    return ExitCode.DONE;
  }

  private Experiment experiment(@Nullable RunDirectory run) {
    Path config = source.config();
    if (config != null) {
      return Frozen.of(set.read(config), globals.dataFolder());
    }
    return SetOption.change(Objects.requireNonNull(run), set.overrides());
  }

  private SheetFiles files(@Nullable RunDirectory run, Split part) {
    if (out == null) {
      if (run == null) {
        throw wrong("--out FILE.png is needed with --config");
      }
      return run.gallery(Settings.word(part));
    }
    Path file = out.toAbsolutePath().normalize();
    String name = String.valueOf(file.getFileName());
    Path folder = file.getParent();
    if (folder == null || !name.endsWith(PNG) || name.equals(PNG)) {
      throw wrong("--out: found " + out + "; allowed: a file whose name ends in .png");
    }
    return new SheetFiles(
        OutputFolder.made(folder).path(), name.substring(0, name.length() - PNG.length()));
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
