package org.redoubt.run;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The status of a run as its directory records it. */
final class StatusFile {
  private static final String NAME = "status.json";

  private StatusFile() {}

  static void write(Path run, RunStatus status) {
    AtomicFile.write(run.resolve(NAME), Json.bytes(status));
  }

  /**
   * Reads it, true or not: see {@link RunStatus#observed}.
   *
   * @throws RunException if it is missing or damaged
   */
  static RunStatus read(Path run) {
    Path file = run.resolve(NAME);
    try {
      return Json.read(file, RunStatus.class);
    } catch (NoSuchFileException e) {
      throw new RunException(
          run
              + " has no status.json: it is not a whole run; start the experiment again from its "
              + ConfigFile.NAME,
          e);
    } catch (IOException e) {
      throw new RunException(
          file
              + " is damaged ("
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
              + "); start the experiment again from the run's "
              + ConfigFile.NAME,
          e);
    }
  }
}
