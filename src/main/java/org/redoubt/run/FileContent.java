package org.redoubt.run;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the content of a file to the path it is given. */
@FunctionalInterface
public interface FileContent {
  void writeTo(Path file) throws IOException;
}
