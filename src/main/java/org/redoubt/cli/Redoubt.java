package org.redoubt.cli;

import org.redoubt.run.ProvenanceCollector;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command above all others. */
@Command(
    name = "redoubt",
    description = {"Trains robust image classifiers, attacks them and measures what holds.", ""},
    versionProvider = Redoubt.Version.class,
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions, before or after the command:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed",
      "2:wrong input: command line, configuration, data or run",
      "130:stopped by Ctrl-C or 'redoubt stop'; 'redoubt resume' continues"
    },
    footer = {
      "",
      "Examples:",
      "  redoubt run sample-configs/quickstart.yaml",
      "  redoubt list",
      "  redoubt show latest",
      "  redoubt run --help"
    })
final class Redoubt implements Runnable {
  @Mixin private final Globals globals;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  @SuppressWarnings("NullAway.Init") // spec is set by picocli
  Redoubt(Globals globals) {
    this.globals = globals;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is needed, such as run or list");
  }

  Globals globals() {
    return globals;
  }

  boolean version() {
    return version;
  }

  /** Version of the program and of the Java that runs it. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "redoubt " + ProvenanceCollector.codeVersion(),
        "Java "
            + System.getProperty("java.runtime.version")
            + " ("
            + System.getProperty("java.vendor")
            + ")"
      };
    }
  }
}
