package org.redoubt.ui.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Times and sizes of a run's files. Two looks with equal stamps saw the same files; nothing else
 * can be read off a stamp. Sizes count too: rows that are appended within one tick of the file
 * system's clock do not change its time.
 *
 * @param marks time in nanoseconds and size in bytes of each watched file, 0 where there is none
 */
public record Stamp(List<Long> marks) {
  /** Folders change when a file is added to them or replaced. */
  private static final List<String> WATCHED =
      List.of(
          "status.json",
          "metrics.csv",
          "timing.csv",
          "notes.json",
          "evaluation",
          "analysis",
          "checkpoints",
          "gallery");

  public Stamp {
    marks = List.copyOf(marks);
  }

  /** The stamp of a run directory now: so many looks at the file system, none into files. */
  static Stamp of(Path folder) {
    return new Stamp(WATCHED.stream().flatMap(name -> mark(folder.resolve(name))).toList());
  }

  private static Stream<Long> mark(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return Stream.of(found.lastModifiedTime().to(TimeUnit.NANOSECONDS), found.size());
    } catch (IOException notThere) {
      return Stream.of(0L, 0L);
    }
  }
}
