package org.redoubt.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Empty files by which any process asks a run's worker to stop or to pause. */
public final class Requests {
  private final Path stop;
  private final Path pause;

  Requests(Path run) {
    this.stop = run.resolve("stop");
    this.pause = run.resolve("pause");
  }

  /** Whether the worker is asked to save a checkpoint and end. */
  public boolean stop() {
    return Files.exists(stop);
  }

  /** Whether the worker is asked to wait. */
  public boolean pause() {
    return Files.exists(pause);
  }

  public void askToStop() {
    make(stop);
  }

  public void askToPause() {
    make(pause);
  }

  /** Takes back the request to pause. */
  public void askToContinue() {
    delete(pause);
  }

  void clear() {
    delete(stop);
    delete(pause);
  }

  private static void make(Path file) {
    try {
      Files.write(file, new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file + ": " + e.getMessage(), e);
    }
  }
}
