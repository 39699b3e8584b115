package org.redoubt.cli;

import java.util.concurrent.Callable;
import org.redoubt.config.ExperimentSchema;
import picocli.CommandLine.Command;

/** Prints the JSON Schema of configurations. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema of configurations, for editors.",
    footer = {"", "Examples:", "  redoubt config schema > experiment.schema.json"})
final class ConfigSchemaCommand implements Callable<Integer> {
  private final Globals globals;

  ConfigSchemaCommand(Globals globals) {
    this.globals = globals;
  }

  @Override
  public Integer call() {
    globals.print(ExperimentSchema.json());
    return ExitCode.DONE;
  }
}
