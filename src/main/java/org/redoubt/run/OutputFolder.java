package org.redoubt.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder to which whole files are added. */
public record OutputFolder(Path path) {

  /**
   * A folder that somebody named, with all folders above it; made if need be.
   *
   * @throws UncheckedIOException if it cannot be made
   */
  public static OutputFolder made(Path path) {
    try {
      return new OutputFolder(Files.createDirectories(path));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + path + ": " + e.getMessage(), e);
    }
  }

  /**
   * Adds or replaces a file: content writes to a temporary path, which is flushed and then moved.
   *
   * @param relative path inside the folder
   */
  public Path commit(String relative, FileContent content) {
    Path target = path.resolve(relative).normalize();
    if (!target.startsWith(path.normalize()) || target.equals(path.normalize())) {
      throw new IllegalArgumentException(relative + " is not inside " + path);
    }
    AtomicFile.write(target, content);
    return target;
  }
}
