package org.redoubt.job;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.redoubt.run.ProcessId;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunException;
import org.redoubt.run.RunState;
import org.redoubt.run.RunStatus;
import org.redoubt.run.RunWriter;

/** What any process may ask of a run, whoever started its worker. */
public final class JobControl {
  // Another process may hold a waiting run for the moment in which it changes the status.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private JobControl() {}

  /**
   * Asks the worker to save a checkpoint and end; takes a run that waits out of the queue.
   *
   * @throws RunException if the run has ended
   */
  public static void stop(RunDirectory run) {
    RunState state = run.status().state();
    if (state == RunState.QUEUED) {
      try (RunWriter writer = open(run)) {
        writer.transition(RunState.QUEUED, RunState.STOPPED, "stopped before it began");
      }
      return;
    }
    needActive(run, state, "stop");
    run.requests().askToStop();
  }

  /**
   * Asks the worker to wait at the next batch.
   *
   * @throws RunException if no worker works on the run
   */
  public static void pause(RunDirectory run) {
    needActive(run, run.status().state(), "pause");
    run.requests().askToPause();
  }

  /**
   * Lets a paused worker go on.
   *
   * @throws RunException if the run is neither paused nor asked to pause
   */
  public static void proceed(RunDirectory run) {
    if (run.status().state() != RunState.PAUSED && !run.requests().pause()) {
      throw new RunException(run.name() + " is " + run.status().state().word() + ", not paused");
    }
    run.requests().askToContinue();
  }

  /**
   * Ends the worker without a checkpoint; the run then reads as crashed and can be resumed from its
   * last one.
   *
   * @throws RunException if no worker works on the run
   */
  public static void kill(RunDirectory run) {
    RunStatus status = run.status();
    needActive(run, status.state(), "kill");
    Optional.ofNullable(status.process())
        .flatMap(ProcessId::handle)
        .ifPresent(ProcessHandle::destroyForcibly);
  }

  /**
   * Puts a run that has ended early back into the queue.
   *
   * @throws RunException if it is finished, waits already, or is being worked on
   */
  public static void resume(RunDirectory run) {
    try (RunWriter writer = openResumable(run)) {
      writer.transition(writer.run().status().state(), RunState.QUEUED, "waiting to be resumed");
    }
  }

  /** As {@link #resume}, for a run that this process will start itself: queues leave it alone. */
  public static void resumeReserved(RunDirectory run) {
    try (RunWriter writer = openResumable(run)) {
      writer.reserve(writer.run().status().state(), "waiting to be resumed");
    }
  }

  private static RunWriter openResumable(RunDirectory run) {
    RunState state = run.status().state();
    if (!state.resumable()) {
      String advice =
          switch (state) {
            case FINISHED -> "; start the experiment again for a new run";
            case QUEUED -> "; it will start by itself when the queue is worked on";
            default -> "";
          };
      throw new RunException(
          run.name() + " is " + state.word() + ", so there is nothing to resume" + advice);
    }
    return open(run);
  }

  private static RunWriter open(RunDirectory run) {
    return RunWriter.open(run, PATIENCE, InstantSource.system());
  }

  private static void needActive(RunDirectory run, RunState state, String verb) {
    if (!state.active()) {
      throw new RunException(
          run.name() + " is " + state.word() + ", so there is nothing to " + verb);
    }
  }
}
