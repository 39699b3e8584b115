package org.redoubt.experiment;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.redoubt.run.Requests;
import org.redoubt.run.RunState;
import org.redoubt.run.RunWriter;

/** What the user wants of a run at work, asked between two batches: go on, wait, or stop. */
final class RequestWatch {
  private static final long POLL = TimeUnit.MILLISECONDS.toNanos(200);
  private final RunWriter writer;
  private final PipelineListener listener;

  RequestWatch(RunWriter writer, PipelineListener listener) {
    this.writer = writer;
    this.listener = listener;
  }

  /** Whether to save and end. */
  boolean stop() {
    return listener.stopRequested() || requests().stop();
  }

  /**
   * Waits, in state PAUSED, as long as a pause is asked for and no stop.
   *
   * @param activity what goes on afterwards, for the status
   * @return whether there was a pause
   */
  boolean waitedOutPause(String activity) {
    if (!pausing()) {
      return false;
    }
    writer.transition(RunState.RUNNING, RunState.PAUSED, "paused; 'redoubt resume' continues");
    while (pausing()) {
      LockSupport.parkNanos(POLL);
    }
    writer.transition(RunState.PAUSED, RunState.RUNNING, activity);
    return true;
  }

  private boolean pausing() {
    return requests().pause() && !stop();
  }

  private Requests requests() {
    return writer.run().requests();
  }
}
