package org.redoubt.run;

import java.nio.file.Path;

/** A folder to which whole files are added. */
public record OutputFolder(Path path) {

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
