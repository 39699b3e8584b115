package org.redoubt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redoubt.experiment.ModelExchange;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a trained network for other programs. */
@Command(
    name = "export",
    description = "Writes the best checkpoint of a run in another program's format.",
    footer = {
      "",
      "Examples:",
      "  redoubt export latest --format dl4j",
      "  redoubt export latest --to model.zip"
    })
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class ExportCommand implements Callable<Integer> {
  private final Globals globals;

  /** File formats. */
  @SuppressWarnings("UnusedVariable") // chosen by its name on the command line
  enum Format {
    dl4j
  }

  @Parameters(index = "0", paramLabel = "RUN", description = "The run, or 'latest'.")
  private String name;

  @Option(
      names = "--format",
      defaultValue = "dl4j",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}: a model that plain Deeplearning4j loads.")
  private Format format;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "File to write. Default: model.zip in the run directory.")
  private @Nullable Path to;

  ExportCommand(Globals globals) {
    this.globals = globals;
  }

  @Override
  public Integer call() {
    RunDirectory run = globals.run(name);
    if (run.checkpoints().names().isEmpty()) {
      throw new RunException(run.name() + " has no checkpoint yet, so there is nothing to export");
    }
    Path target = to == null ? run.path().resolve("model.zip") : to;
    List<String> notes = ModelExchange.export(run, target);
    notes.forEach(globals::print);
    globals.print(target.toString());
    return ExitCode.DONE;
  }

  Format format() {
    return format;
  }
}
