package org.redoubt.job;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunState;
import org.redoubt.run.RunStatus;
import org.redoubt.run.RunWriter;

/** A worker process that this process started. */
public final class Job {
  private final RunDirectory run;
  private final Process process;
  private final CompletableFuture<RunStatus> end;

  Job(RunDirectory run, Process process) {
    this.run = run;
    this.process = process;
    this.end = process.onExit().thenApply(ended -> settle(ended.exitValue()));
  }

  public RunDirectory run() {
    return run;
  }

  public long pid() {
    return process.pid();
  }

  public boolean alive() {
    return process.isAlive();
  }

  /** The run's status now. */
  public RunStatus status() {
    return run.status();
  }

  /**
   * Completes with the run's status when the worker has ended: finished, stopped or failed as it
   * said itself, crashed if it could not say, failed if it ended before it began.
   */
  public CompletableFuture<RunStatus> end() {
    return end.copy();
  }

  private RunStatus settle(int exitCode) {
    if (run.status().state() == RunState.QUEUED) {
      try (RunWriter writer = RunWriter.open(run, Duration.ofSeconds(2), InstantSource.system())) {
        writer.transition(
            RunState.QUEUED,
            RunState.FAILED,
            "the worker ended with exit code " + exitCode + " before it began; see " + run.log());
      }
    }
    return run.status();
  }
}
