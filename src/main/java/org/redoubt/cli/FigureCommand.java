package org.redoubt.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redoubt.report.Catalogue;
import org.redoubt.report.FigureFiles;
import org.redoubt.report.FigureItem;
import org.redoubt.report.FigureKind;
import org.redoubt.report.PaperFigures;
import org.redoubt.report.Shell;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws what runs measured. */
@Command(
    name = "figure",
    description = {
      "Draws figures from the files of runs, without a display: those of one run into its",
      "directory, those that show several runs together into --out. Runs whose configuration",
      "differs in the seed only are one series. Every figure comes with its numbers as CSV, and",
      "README.txt beside it has the command that draws it again."
    },
    footer = {
      "",
      "Kinds of one run: training, loss-terms, gradient-shares, robustness, margins,"
          + " steps-to-fall,",
      "  subject, loss-map, predictions, loss-surface, latent, latent-3d, latent-entropy, entropy,",
      "  detector, divergence, divergence-epochs, compactness, class-distances.",
      "Kinds of several runs: gradient-shares, robustness, margins, steps-to-fall, surfaces,",
      "  entropy, detector, divergence, divergence-epochs, compactness.",
      "",
      "Examples:",
      "  redoubt figure latest",
      "  redoubt figure latest --kind robustness,training --format png,svg,pdf --scale 4",
      "  redoubt figure adr-run adv-run --out comparison",
      "  redoubt figure adr-1 adr-2 adr-3 adv-1 adv-2 adv-3 --kind robustness --theme dark",
      "  redoubt figure adv-run adr-run --paper --colours paper",
      "  redoubt figure latest --kind latent-3d --view 45,20 --groups clean,positive"
    })
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class FigureCommand implements Callable<Integer> {
  private final Globals globals;

  @Mixin private RunsParameter runs;

  @Option(
      names = "--kind",
      split = ",",
      paramLabel = "KIND",
      description = {
        "What to draw, separated by commas. Default: everything about one run; of several runs,",
        "everything that shows them together."
      })
  private List<String> kinds = new ArrayList<>();

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description = "Draw only the figures of these names, such as loss-map-input-clean-7.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = {
        "Where to write. Default: figures in the run's directory; ./figures for several runs."
      })
  private @Nullable Path out;

  @Option(names = "--paper", description = "Lay the runs out as figures 2 to 10 of the paper.")
  private boolean paper;

  @Mixin private FigureOptions options;
  @Spec private CommandSpec spec;

  FigureCommand(Globals globals) {
    this.globals = globals;
  }

  @Override
  public Integer call() {
    List<FigureKind> chosen =
        KindWords.choose("--kind", kinds, KindWords.of(FigureKind.class), spec.commandLine());
    List<RunDirectory> found = runs.find(globals);
    FigureFiles together = options.into(outFolder(found), spec.commandLine());
    List<String> missing =
        paper ? paper(found, together) : draw(catalogue(found, chosen), found, !chosen.isEmpty());
    missing.forEach(sentence -> globals.terminal().err().println("redoubt: " + sentence));
    return ExitCode.DONE;
  }

  /** Folder of figures that show runs together. */
  private Path outFolder(List<RunDirectory> found) {
    if (out != null) {
      return out;
    }
    return found.size() == 1 ? found.get(0).path().resolve("figures") : Path.of("figures");
  }

  private Catalogue catalogue(List<RunDirectory> found, List<FigureKind> chosen) {
    List<FigureKind> wanted = chosen.isEmpty() ? Catalogue.allKinds() : chosen;
    if (found.size() == 1) {
      return Catalogue.ofOne(found.get(0), wanted);
    }
    Catalogue together = Catalogue.ofSeveral(found, wanted);
    if (chosen.isEmpty() && only.isEmpty()) {
      return together;
    }
    List<FigureKind> ofOne = wanted.stream().filter(kind -> !kind.ofSeveral()).toList();
    return found.stream().map(run -> Catalogue.ofOne(run, ofOne)).reduce(together, Catalogue::and);
  }

  private List<String> draw(Catalogue catalogue, List<RunDirectory> found, boolean byName) {
    List<FigureItem> items =
        catalogue.items().stream()
            .filter(item -> only.isEmpty() || only.contains(item.name()))
            .toList();
    if (items.isEmpty() || (byName && !catalogue.missing().isEmpty() && only.isEmpty())) {
      refuse(catalogue);
    }
    for (FigureItem item : items) {
      options
          .into(folder(item, found), spec.commandLine())
          .write(item, redraw(item, found))
          .forEach(file -> globals.print(file.toString()));
    }
    return only.isEmpty() ? catalogue.missing() : List.of();
  }

  private void refuse(Catalogue catalogue) {
    List<String> names = catalogue.items().stream().map(FigureItem::name).toList();
    if (!only.isEmpty() && !names.isEmpty()) {
      throw new RunException(
          "no figure is called %s; there are: %s"
              .formatted(String.join(" or ", only), String.join(", ", names)));
    }
    throw new RunException(
        catalogue.missing().isEmpty()
            ? "no figure of these kinds shows one run: give two or more runs"
            : String.join("; ", catalogue.missing()));
  }

  private Path folder(FigureItem item, List<RunDirectory> found) {
    if (!item.ofOne() || found.size() == 1) {
      return outFolder(found);
    }
    RunDirectory run = item.runs().get(0);
    return out == null ? run.path().resolve("figures") : out.resolve(run.name());
  }

  private String redraw(FigureItem item, List<RunDirectory> found) {
    return item.command(typed(folder(item, found)));
  }

  /** The options that decide how figures look and where they go. */
  private List<String> typed(Path folder) {
    Stream<String> where = out == null ? Stream.of() : Stream.of("--out", folder.toString());
    return Stream.concat(options.typed(spec.commandLine()).stream(), where).toList();
  }

  private List<String> paper(List<RunDirectory> found, FigureFiles files) {
    PaperFigures.Laid laid = PaperFigures.of(found);
    if (laid.plates().isEmpty()) {
      throw new RunException(String.join("; ", laid.missing()));
    }
    List<String> words = new ArrayList<>(List.of("redoubt", "figure"));
    found.forEach(run -> words.add(run.toString()));
    words.add("--paper");
    words.addAll(typed(outFolder(found)));
    String again = Shell.line(words);
    laid.plates().stream()
        .flatMap(plate -> files.write(plate, again).stream())
        .forEach(file -> globals.print(file.toString()));
    return laid.missing();
  }
}
