package org.redoubt.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.redoubt.config.Experiment;
import org.redoubt.config.ExperimentYaml;
import org.redoubt.run.ExperimentTree;
import org.redoubt.run.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a configuration in full. */
@Command(
    name = "show",
    description = "Prints a configuration with every default written out.",
    footer = {
      "",
      "Examples:",
      "  redoubt config show sample-configs/quickstart.yaml",
      "  redoubt config show my.yaml --set method.kind=adv > adv.yaml",
      "  redoubt config show my.yaml --json"
    })
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class ConfigShowCommand implements Callable<Integer> {
  private final Globals globals;

  @Parameters(index = "0", paramLabel = "FILE", description = "The configuration file.")
  private Path file;

  @Mixin private SetOption set;
  @Mixin private JsonOption json;

  ConfigShowCommand(Globals globals) {
    this.globals = globals;
  }

  @Override
  public Integer call() {
    Experiment experiment = set.read(file);
    globals.print(
        json.json() ? Json.text(ExperimentTree.of(experiment)) : ExperimentYaml.write(experiment));
    return ExitCode.DONE;
  }
}
