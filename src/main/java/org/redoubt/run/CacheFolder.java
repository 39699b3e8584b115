package org.redoubt.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What can be made again and is kept to save the time, in the folder .cache of a runs root; it may
 * be deleted whenever no program uses it.
 */
public record CacheFolder(RunsRoot root) {
  private static final String NAME = ".cache";
  private static final int HASH_DIGITS = 16;

  /** The folder; made if need be. */
  public Path path() {
    Path path = root.path().resolve(NAME);
    try {
      return Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + path + ": " + e.getMessage(), e);
    }
  }

  /** Writes a text whole or not at all. */
  public Path write(String name, String text) {
    Path file = path().resolve(name);
    AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    return file;
  }

  /** The text of a file; empty if there is none that can be read. */
  public Optional<String> read(String name) {
    try {
      return Optional.of(Files.readString(path().resolve(name)));
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  /** Deletes a file, if it is there. */
  public void delete(String name) {
    try {
      Files.deleteIfExists(path().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + name + ": " + e.getMessage(), e);
    }
  }

  /** Hexadecimal digits that differ, as good as surely, where two texts do. */
  public static String hash(String text) {
    return Checksum.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS);
  }
}
