package org.redoubt.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.redoubt.config.Experiment;

/** The experiment of a run as its directory records it; the file makes a directory a run. */
final class ConfigFile {
  static final String NAME = "config.yaml";

  private ConfigFile() {}

  /**
   * Reads it.
   *
   * @throws RunException if the path is no run, or the file is damaged
   */
  static Experiment read(Path run, ExperimentFormat format) {
    requireRun(run);
    Path file = run.resolve(NAME);
    try {
      return format.read(file);
    } catch (IOException | IllegalArgumentException e) {
      throw new RunException(
          file
              + " is damaged: "
              + e.getMessage()
              + "; restore the file from a copy, or start the experiment again",
          e);
    }
  }

  private static void requireRun(Path run) {
    if (!Files.isDirectory(run)) {
      String found = Files.exists(run) ? " is a file, not a run directory" : ": no such directory";
      throw new RunException(run + found + "; 'redoubt list' shows the runs there are");
    }
    if (!Files.exists(run.resolve(NAME))) {
      throw new RunException(
          run + " is not a run: it has no config.yaml; 'redoubt list' shows the runs there are");
    }
  }
}
