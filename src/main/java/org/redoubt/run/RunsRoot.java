package org.redoubt.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Experiment;

/** The directory that holds the runs. */
public record RunsRoot(Path path, ExperimentFormat format) {

  /** An entry of the list of runs. */
  public sealed interface Entry {
    Path path();

    /** When it was made, as far as that can be told. */
    Instant created();

    default String name() {
      return String.valueOf(path().getFileName());
    }
  }

  /** A run that can be opened. */
  public record Whole(RunDirectory run, RunStatus status) implements Entry {
    @Override
    public Path path() {
      return run.path();
    }

    @Override
    public Instant created() {
      return status.created();
    }
  }

  /**
   * A directory that should be a run but cannot be opened.
   *
   * @param reason one sentence for the user
   */
  public record Broken(Path path, Instant created, String reason) implements Entry {}

  /**
   * The root to use: the option, else the variable REDOUBT_RUNS, else {@code runs} in the working
   * directory.
   *
   * @param option value of --runs; null: not given
   * @param environment looks up an environment variable, such as {@code System::getenv}
   */
  public static Path resolve(@Nullable Path option, UnaryOperator<@Nullable String> environment) {
    String variable = environment.apply("REDOUBT_RUNS");
    if (option != null) {
      return option;
    }
    return Path.of(variable == null || variable.isBlank() ? "runs" : variable);
  }

  /** Makes the directory if there is none yet. */
  public void make() {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + path + ": " + e.getMessage(), e);
    }
  }

  /** Makes a queued run. */
  public RunDirectory create(Experiment experiment, Instant now) {
    return RunDirectory.create(path, experiment, now, format);
  }

  /** Opens the run of that directory name. */
  public RunDirectory open(String name) {
    return RunDirectory.open(path.resolve(name), format);
  }

  /** All runs, newest first; what cannot be opened is listed as broken. None without directory. */
  public List<Entry> list() {
    return directories().stream()
        .map(this::entry)
        .sorted(Comparator.comparing(Entry::created).thenComparing(Entry::name).reversed())
        .toList();
  }

  /**
   * Moves a run to the trash, where it lies until {@link #restore} or until the folder .trash is
   * emptied by hand. A run that waits leaves the queue with it.
   *
   * @return where it lies now; a number is added to its name where that is taken
   * @throws RunException if a worker works on it
   */
  public Path trash(RunDirectory run) {
    return new Trash(path).throwAway(run);
  }

  /** Names of the runs in the trash, sorted. */
  public List<String> trashed() {
    return new Trash(path).names();
  }

  /**
   * Takes a run out of the trash.
   *
   * @throws RunException if there is none of that name
   */
  public RunDirectory restore(String name) {
    return RunDirectory.open(new Trash(path).takeBack(name), format);
  }

  /** The directories that should be runs, in no order; none where the root does not exist. */
  public List<Path> directories() {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(Files::isDirectory)
          .filter(folder -> !String.valueOf(folder.getFileName()).startsWith("."))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + path + ": " + e.getMessage(), e);
    }
  }

  private Entry entry(Path folder) {
    try {
      RunDirectory run = RunDirectory.open(folder, format);
      return new Whole(run, run.status());
    } catch (RunException e) {
      return new Broken(folder, modified(folder), String.valueOf(e.getMessage()));
    }
  }

  private static Instant modified(Path folder) {
    try {
      return Files.getLastModifiedTime(folder).toInstant();
    } catch (IOException goneMeanwhile) {
      return Instant.EPOCH;
    }
  }
}
