package org.redoubt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.redoubt.config.ConfigException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks configuration files. */
@Command(
    name = "check",
    description = "Checks configuration files; every broken one is named, with what to correct.",
    footer = {
      "",
      "Examples:",
      "  redoubt config check my.yaml",
      "  redoubt config check sample-configs/*.yaml"
    })
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class ConfigCheckCommand implements Callable<Integer> {
  private final Globals globals;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Configuration files.")
  private List<Path> files;

  @Mixin private SetOption set;

  ConfigCheckCommand(Globals globals) {
    this.globals = globals;
  }

  @Override
  public Integer call() {
    int code = ExitCode.DONE;
    for (Path file : files) {
      try {
        set.read(file);
        globals.print(file + ": valid");
      } catch (ConfigException e) {
        globals.terminal().err().println("redoubt: " + e.getMessage());
        code = ExitCode.WRONG_INPUT;
      }
    }
    return code;
  }
}
