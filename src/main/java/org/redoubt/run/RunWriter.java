package org.redoubt.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.TimingRow;

/**
 * The right to change a run: its status, its rows and its checkpoints. One process at a time has
 * it; a worker keeps it as long as it lives.
 */
public final class RunWriter implements AutoCloseable {
  private final RunDirectory run;
  private final ProcessLock lock;
  private final InstantSource clock;

  private RunWriter(RunDirectory run, ProcessLock lock, InstantSource clock) {
    this.run = run;
    this.lock = lock;
    this.clock = clock;
  }

  /**
   * Takes the right, at once.
   *
   * @throws RunException if another process has it
   */
  public static RunWriter open(RunDirectory run) {
    return open(run, Duration.ZERO, InstantSource.system());
  }

  /**
   * Takes the right.
   *
   * @param patience how long to wait for another process, which may be changing the status just now
   * @throws RunException if another process still has it then
   */
  public static RunWriter open(RunDirectory run, Duration patience, InstantSource clock) {
    long deadline = System.nanoTime() + patience.toNanos();
    Optional<ProcessLock> lock = ProcessLock.tryAcquire(run.lockFile());
    while (lock.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      lock = ProcessLock.tryAcquire(run.lockFile());
    }
    return lock.map(held -> new RunWriter(run, held, clock)).orElseThrow(() -> busy(run));
  }

  private static RunException busy(RunDirectory run) {
    String who = run.worker().map(id -> "process " + id.pid()).orElse("another process");
    return new RunException(
        run.name() + " is being worked on by " + who + "; wait for it, or stop it first");
  }

  public RunDirectory run() {
    return run;
  }

  /**
   * Changes the state. Entering {@code RUNNING} from a state without worker discards old requests
   * to stop or pause.
   *
   * @param why one line for the user
   * @throws IllegalStateException if the run is not in state {@code from}, or {@code to} may not
   *     follow it; nothing is changed then
   */
  public RunStatus transition(RunState from, RunState to, String why) {
    return transition(from, to, to.active() ? ProcessId.current() : null, why);
  }

  /** Queues a run that has ended, kept for this process to start itself. */
  public RunStatus reserve(RunState from, String why) {
    return transition(from, RunState.QUEUED, ProcessId.current(), why);
  }

  private RunStatus transition(RunState from, RunState to, @Nullable ProcessId holder, String why) {
    RunStatus next = run.status().transition(from, to, holder, clock.instant(), why);
    if (to == RunState.RUNNING && !from.active()) {
      run.requests().clear();
    }
    StatusFile.write(run.path(), next);
    return next;
  }

  /** Writes a sign of life, how far the run is and what it is doing. */
  public void heartbeat(Progress progress, String activity) {
    StatusFile.write(run.path(), run.status().beat(progress, clock.instant(), activity));
  }

  /**
   * Opens metrics.csv for appending.
   *
   * @param step batches done at the checkpoint from which the run goes on; later rows are cut off;
   *     0 for a run that starts anew
   */
  public RowWriter<MetricsRow> metricsAfter(long step) {
    return RowWriter.truncateAfter(
        run.path().resolve(RunDirectory.METRICS), new MetricsFormat(), step);
  }

  /** Opens timing.csv for appending; see {@link #metricsAfter}. */
  public RowWriter<TimingRow> timingAfter(long step) {
    return RowWriter.truncateAfter(
        run.path().resolve(RunDirectory.TIMING), new TimingFormat(), step);
  }

  /**
   * Writes a checkpoint. The one that had this name stays whole until the new one is.
   *
   * @param name {@link Checkpoints#LAST}, {@link Checkpoints#BEST} or a snapshot's
   * @param content writes to the temporary path it is given
   */
  public void commitCheckpoint(String name, FileContent content) {
    run.checkpoints().commit(name, content);
  }

  /** Adds where, with what and by what command the run is computed from here on. */
  public void addProvenance(Provenance provenance) {
    ProvenanceFiles.add(run.path(), provenance);
  }

  @Override
  public void close() {
    lock.close();
  }
}
