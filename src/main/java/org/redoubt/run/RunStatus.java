package org.redoubt.run;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What status.json holds.
 *
 * @param state where the run stands
 * @param process the worker while the run is running or paused; while it is queued, the process
 *     that reserved it for itself, if any; else null
 * @param progress how far it is
 * @param created when the run directory was made
 * @param changed when the state last changed; for a queued run its place in the queue
 * @param heartbeat when the worker last wrote
 * @param message one line for the user: the present activity, or why the run ended
 */
public record RunStatus(
    RunState state,
    @Nullable ProcessId process,
    Progress progress,
    Instant created,
    Instant changed,
    Instant heartbeat,
    String message) {
  public RunStatus {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(changed, "changed");
    Objects.requireNonNull(heartbeat, "heartbeat");
    Objects.requireNonNull(message, "message");
  }

  /** The status of a new run. */
  public static RunStatus queued(Instant now, @Nullable ProcessId reservedBy) {
    return new RunStatus(RunState.QUEUED, reservedBy, Progress.NONE, now, now, now, "waiting");
  }

  /** Whether a queue may start the run: it waits, and no live process keeps it for itself. */
  public boolean startable() {
    return state == RunState.QUEUED && (process == null || !process.alive());
  }

  /** The status as it is in truth: crashed if it names a worker that is gone. */
  public RunStatus observed() {
    boolean gone = state.active() && (process == null || !process.alive());
    return gone
        ? new RunStatus(
            RunState.CRASHED,
            process,
            progress,
            created,
            changed,
            heartbeat,
            "the worker process is gone; resume to continue from the last checkpoint")
        : this;
  }

  /**
   * The status after a change of state.
   *
   * @param holder the worker, or the process that reserves a queued run; not recorded for a run
   *     that has ended
   * @throws IllegalStateException if this is not in state {@code from}, or {@code to} may not
   *     follow it
   */
  public RunStatus transition(
      RunState from, RunState to, @Nullable ProcessId holder, Instant now, String why) {
    if (state != from) {
      throw new IllegalStateException("the run is " + state.word() + ", not " + from.word());
    }
    if (!from.successors().contains(to)) {
      throw new IllegalStateException(
          "a run that is " + from.word() + " cannot become " + to.word());
    }
    boolean held = to.active() || to == RunState.QUEUED;
    return new RunStatus(to, held ? holder : null, progress, created, now, now, why);
  }

  /** The status after a sign of life. */
  public RunStatus beat(Progress now, Instant time, String activity) {
    return new RunStatus(state, process, now, created, changed, time, activity);
  }
}
