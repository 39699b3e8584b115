package org.redoubt.run;

import java.io.IOException;
import java.nio.file.Path;
import org.redoubt.config.Experiment;

/** How an experiment is written to config.yaml and read back; the format itself is not ours. */
public interface ExperimentFormat {
  /** The file's text, every default written out. */
  String write(Experiment experiment);

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read or is no valid experiment; an unchecked {@link
   *     IllegalArgumentException} means the latter too
   */
  Experiment read(Path file) throws IOException;
}
