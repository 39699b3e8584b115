package org.redoubt.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.redoubt.config.Experiment;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.TimingRow;

/**
 * One run on disk, as any process may see it: all reading, the requests to its worker, and adding
 * files that appear whole or not at all. What only the run's worker may write needs a {@link
 * RunWriter}.
 */
public final class RunDirectory {
  static final String METRICS = "metrics.csv";
  static final String TIMING = "timing.csv";
  private final Path path;
  private final Experiment experiment;

  private RunDirectory(Path path, Experiment experiment) {
    this.path = path;
    this.experiment = experiment;
  }

  /**
   * Makes the directory of a queued run, such as {@code runs/2026-08-24_101530_name}, with -2, -3
   * and so on where that is taken.
   */
  public static RunDirectory create(
      Path runsRoot, Experiment experiment, Instant now, ExperimentFormat format) {
    Path path =
        NewRun.make(
            runsRoot, experiment, now, format.write(experiment), RunStatus.queued(now, null));
    return new RunDirectory(path, experiment);
  }

  /** As {@link #create}, for a run that this process will start itself: queues leave it alone. */
  public static RunDirectory createReserved(
      Path runsRoot, Experiment experiment, Instant now, ExperimentFormat format) {
    RunStatus status = RunStatus.queued(now, ProcessId.current());
    Path path = NewRun.make(runsRoot, experiment, now, format.write(experiment), status);
    return new RunDirectory(path, experiment);
  }

  /**
   * Opens a run.
   *
   * @throws RunException if there is no such directory, it is no run, or its configuration or
   *     status is missing or damaged
   */
  public static RunDirectory open(Path path, ExperimentFormat format) {
    RunDirectory run = new RunDirectory(path, ConfigFile.read(path, format));
    StatusFile.read(path);
    return run;
  }

  public Path path() {
    return path;
  }

  /** Name of the directory. */
  public String name() {
    return String.valueOf(path.toAbsolutePath().normalize().getFileName());
  }

  /** What was asked. */
  public Experiment experiment() {
    return experiment;
  }

  /** The status as it is now: a run whose worker is gone reads as crashed. */
  public RunStatus status() {
    return StatusFile.read(path).observed();
  }

  /** The complete rows of metrics.csv. */
  public List<MetricsRow> metrics() {
    return new RowReader<>(path.resolve(METRICS), new MetricsFormat()).rows();
  }

  /** The complete rows of timing.csv. */
  public List<TimingRow> timing() {
    return new RowReader<>(path.resolve(TIMING), new TimingFormat()).rows();
  }

  /** The newest row of metrics.csv with a validation, at a cost that does not grow with the run. */
  public Optional<MetricsRow> latestValidation() {
    boolean never = Objects.equals(experiment.data().validation(), 0);
    return never
        ? Optional.empty()
        : new RowTail<>(path.resolve(METRICS), new MetricsFormat())
            .last(row -> row.naturalValidation() != null);
  }

  /** The newest row of timing.csv, at a cost that does not grow with the run. */
  public Optional<TimingRow> latestTiming() {
    return new RowTail<>(path.resolve(TIMING), new TimingFormat()).last(row -> true);
  }

  /**
   * What the user wrote on the run.
   *
   * @throws RunException if notes.json is damaged
   */
  public RunNotes notes() {
    return RunNotes.read(path);
  }

  /** Replaces what the user wrote on the run; of two processes that write, the later one stays. */
  public void writeNotes(RunNotes notes) {
    AtomicFile.write(path.resolve(RunNotes.FILE), Json.bytes(notes));
  }

  public Checkpoints checkpoints() {
    return new Checkpoints(path.resolve("checkpoints"));
  }

  public EvaluationFiles evaluations() {
    return new EvaluationFiles(path.resolve("evaluation"));
  }

  public AnalysisFiles analyses() {
    return new AnalysisFiles(path.resolve("analysis"), name());
  }

  /**
   * Images of the run's data set, for showing.
   *
   * @param split train or test
   */
  public SheetFiles gallery(String split) {
    return new SheetFiles(path.resolve("gallery"), split);
  }

  /** Where, with what and by what command the run was computed; one entry per time it was begun. */
  public List<Provenance> provenance() {
    return ProvenanceFiles.read(path);
  }

  /** Output of the worker process. */
  public Path log() {
    return path.resolve("worker.log");
  }

  /** The live process that works in the directory, if it has said so. */
  public Optional<ProcessId> worker() {
    return ProcessLock.holder(lockFile());
  }

  Path lockFile() {
    return path.resolve(".lock");
  }

  /**
   * Adds or replaces a file, such as {@code figures/curve.png}: content writes to a temporary path,
   * which is flushed and then moved.
   *
   * @param relative path inside the run directory
   */
  public Path commit(String relative, FileContent content) {
    return new OutputFolder(path).commit(relative, content);
  }

  /** The requests to the run's worker. */
  public Requests requests() {
    return new Requests(path);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
