package org.redoubt.run;

import java.util.Set;
import org.redoubt.config.Settings;

/** Where a run stands. {@link #CRASHED} is read, never written: see {@link RunStatus#observed}. */
public enum RunState {
  /** Waits for a worker. */
  QUEUED,
  /** A worker computes. */
  RUNNING,
  /** A worker is alive and waits for the pause file to go. */
  PAUSED,
  /** Everything asked for is done. */
  FINISHED,
  /** Ended early on request, with a checkpoint. */
  STOPPED,
  /** Ended by an error that the worker could still report. */
  FAILED,
  /** Recorded as running or paused by a process that is gone. */
  CRASHED;

  /** States that may follow this one. */
  public Set<RunState> successors() {
    return switch (this) {
      case QUEUED -> Set.of(RUNNING, STOPPED, FAILED);
      case RUNNING -> Set.of(PAUSED, FINISHED, STOPPED, FAILED);
      case PAUSED -> Set.of(RUNNING, STOPPED, FAILED);
      case FINISHED -> Set.of();
      case STOPPED, FAILED, CRASHED -> Set.of(QUEUED, RUNNING);
    };
  }

  /** Whether a worker process holds the run in this state. */
  public boolean active() {
    return this == RUNNING || this == PAUSED;
  }

  /** Whether the run has ended, but can be taken up again from its last checkpoint. */
  public boolean resumable() {
    return this == STOPPED || this == FAILED || this == CRASHED;
  }

  /** The word of status.json. */
  public String word() {
    return Settings.word(this);
  }
}
