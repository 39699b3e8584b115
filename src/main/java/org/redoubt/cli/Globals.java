package org.redoubt.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.redoubt.experiment.DataLibrary;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunLookup;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.YamlFormat;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options of every command, before or after its name, and what they stand for. */
final class Globals {
  private final Terminal terminal;

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Where runs are kept. Default: $REDOUBT_RUNS, else ./runs.")
  private @Nullable Path runs;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Where data sets are. Default: $REDOUBT_DATA, else ~/.cache/redoubt/data.")
  private @Nullable Path data;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of an error; also where $REDOUBT_DEBUG is set.")
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  Globals(Terminal terminal) {
    this.terminal = terminal;
  }

  Terminal terminal() {
    return terminal;
  }

  RunsRoot runs() {
    return new RunsRoot(
        RunsRoot.resolve(runs, terminal.environment()::get).normalize(), new YamlFormat());
  }

  /** The run that the user means; see {@link RunLookup#find}. */
  RunDirectory run(String text) {
    return new RunLookup(runs()).find(text);
  }

  Path dataFolder() {
    return DataLibrary.folder(data, terminal.environment());
  }

  boolean debug() {
    return debug || !terminal.environment().getOrDefault("REDOUBT_DEBUG", "").isBlank();
  }

  boolean help() {
    return help;
  }

  /** Prints lines of a result. */
  void print(String text) {
    terminal.out().print(text.endsWith("\n") ? text : text + System.lineSeparator());
    terminal.out().flush();
  }
}
