package org.redoubt.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of a task, below .tasks of the runs: task.json, out.txt and err.txt. */
public record TaskFolder(Path path) {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd_HHmmss");

  /**
   * Makes an empty one, such as {@code .tasks/2026-08-24_101530-analyse}, with -2, -3 and so on
   * where that is taken.
   *
   * @param verb first word of the command
   */
  public static TaskFolder create(RunsRoot root, String verb, Instant now) {
    String word = verb.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String name = STAMP.format(now.atZone(ZoneId.systemDefault())) + "-" + word;
    Path all = all(root);
    try {
      Files.createDirectories(all);
      for (int number = 1; ; number++) {
        Path folder = all.resolve(number == 1 ? name : name + "-" + number);
        if (made(folder)) {
          return new TaskFolder(folder);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a folder in " + all + ": " + e.getMessage(), e);
    }
  }

  /** False where a task of the same second has the name. */
  private static boolean made(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    }
  }

  /** Those there are, oldest first. */
  public static List<TaskFolder> list(RunsRoot root) {
    if (!Files.isDirectory(all(root))) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(all(root))) {
      return folders.filter(Files::isDirectory).sorted().map(TaskFolder::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + all(root) + ": " + e.getMessage(), e);
    }
  }

  private static Path all(RunsRoot root) {
    return root.path().resolve(".tasks");
  }

  /** Name of the folder. */
  public String name() {
    return String.valueOf(path.getFileName());
  }

  /** Where the process's standard output goes. */
  public Path out() {
    return path.resolve("out.txt");
  }

  /** Where the process's standard error goes. */
  public Path err() {
    return path.resolve("err.txt");
  }

  public void write(TaskRecord record) {
    AtomicFile.write(path.resolve("task.json"), Json.bytes(record));
  }

  /** What it says; empty where it is not written yet, or damaged. */
  public Optional<TaskRecord> read() {
    try {
      return Optional.of(Json.read(path.resolve("task.json"), TaskRecord.class));
    } catch (IOException absentOrDamaged) {
      return Optional.empty(); // a task that nobody can name any more is only rubbish
    }
  }

  /** When something in it was last added; now where somebody else has tidied it away. */
  public Instant changed() {
    try {
      return Files.getLastModifiedTime(path).toInstant();
    } catch (NoSuchFileException tidiedAway) {
      return Instant.now();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  /** Deletes it with all files. */
  public void delete() {
    try {
      NewRun.deleteTree(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + path + ": " + e.getMessage(), e);
    }
  }
}
