package org.redoubt.ui.runs;

import java.util.List;
import org.redoubt.job.TaskCommand;
import org.redoubt.run.Provenance;
import org.redoubt.run.RunDirectory;

/** The command that computes a run again. */
final class CommandLineOf {
  private static final String PROGRAM = "redoubt";

  private CommandLineOf() {}

  /**
   * The command as it was typed, where the run was started by one; else that which starts the same
   * experiment from the run's own configuration, which has every default written out.
   */
  static String run(RunDirectory run) {
    List<Provenance> begun = run.provenance();
    List<String> typed = begun.isEmpty() ? List.of() : begun.get(0).command();
    if (typed.size() > 1 && typed.get(0).equals(PROGRAM)) {
      return line(typed.subList(1, typed.size()));
    }
    return line(List.of("run", run.path().resolve("config.yaml").toAbsolutePath().toString()));
  }

  private static String line(List<String> words) {
    return new TaskCommand(PROGRAM, words).line();
  }
}
