package org.redoubt.ui.runs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.redoubt.run.RunException;
import org.redoubt.ui.shell.Services;
import org.redoubt.ui.task.TaskItem;

/** The first training, on digits that the program draws itself. */
final class Quickstart {
  private static final String BUILT_IN = "/org/redoubt/samples/quickstart.yaml";
  private static final Path BESIDE = Path.of("sample-configs", "quickstart.yaml");
  private final Services services;

  Quickstart(Services services) {
    this.services = services;
  }

  /**
   * Queues it; the window's queue then starts it.
   *
   * @param ended is told when it was queued, or could not be
   */
  void start(Runnable ended) {
    services
        .threads()
        .work(
            Quickstart::sample,
            sample -> queue(sample, ended),
            error -> {
              services.notices().problem(String.valueOf(error.getMessage()));
              ended.run();
            });
  }

  private void queue(Path sample, Runnable ended) {
    TaskItem task =
        services
            .tasks()
            .start(
                RunWords.TEXTS.get("quickstart.task"),
                List.of("queue", "add", sample.toAbsolutePath().toString()));
    task.onEnd(
        item -> {
          services.runs().refresh();
          ended.run();
        });
  }

  /**
   * The configuration as a file that a worker can read.
   *
   * @throws RunException if the program lacks it
   */
  static Path sample() {
    try (InputStream in = Quickstart.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        return beside();
      }
      Path folder = Files.createTempDirectory("redoubt-");
      folder.toFile().deleteOnExit(); // after the file: what is asked last is deleted first
      Path file = folder.resolve("quickstart.yaml");
      file.toFile().deleteOnExit();
      Files.copy(in, file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the sample cannot be written to " + System.getProperty("java.io.tmpdir"), e);
    }
  }

  private static Path beside() {
    if (!Files.exists(BESIDE)) {
      throw new RunException(
          "the quickstart sample is missing from the program, and there is no "
              + BESIDE.toAbsolutePath()
              + "; install the program again");
    }
    return BESIDE;
  }
}
