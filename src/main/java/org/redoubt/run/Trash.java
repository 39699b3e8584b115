package org.redoubt.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs that were thrown away: they lie whole in .trash below the runs until somebody empties it.
 */
final class Trash {
  // Another process may hold a waiting run for the moment in which it changes the status.
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private final Path root;
  private final Path folder;

  Trash(Path root) {
    this.root = root;
    this.folder = root.resolve(".trash");
  }

  /** Names of what lies there, sorted. */
  List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder + ": " + e.getMessage(), e);
    }
  }

  Path throwAway(RunDirectory run) {
    requireHere(run);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + folder + ": " + e.getMessage(), e);
    }
    // The lock tells of a worker that has not changed the status yet, and keeps one from beginning.
    try (RunWriter writer = RunWriter.open(run, PATIENCE, InstantSource.system())) {
      requireIdle(writer.run());
      return move(run.path(), folder, run.name());
    }
  }

  /** Elsewhere it could not be taken back, and the move might cross file systems. */
  private void requireHere(RunDirectory run) {
    Path parent = run.path().toAbsolutePath().normalize().getParent();
    if (!root.toAbsolutePath().normalize().equals(parent)) {
      throw new RunException(
          "%s does not lie in %s; name its folder with --runs %s".formatted(run, root, parent));
    }
  }

  /** A queued run that a process keeps for itself is about to begin. */
  private static void requireIdle(RunDirectory run) {
    RunStatus status = run.status();
    boolean reserved = status.state() == RunState.QUEUED && !status.startable();
    if (status.state().active() || reserved) {
      throw new RunException(
          run.name() + " is being worked on; stop it before moving it to the trash");
    }
  }

  Path takeBack(String name) {
    if (!names().contains(name)) {
      String there = names().isEmpty() ? "it is empty" : "there are: " + String.join(", ", names());
      throw new RunException("the trash " + folder + " has no '" + name + "'; " + there);
    }
    return move(folder.resolve(name), root, name);
  }

  private static Path move(Path from, Path into, String name) {
    try {
      return NewRun.moveToFreeName(from, into, name);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot move " + from + ": " + e.getMessage(), e);
    }
  }
}
