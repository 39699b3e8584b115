package org.redoubt.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.redoubt.run.Checkpoints;
import org.redoubt.run.Progress;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunState;
import org.redoubt.run.RunWriter;
import org.redoubt.run.Samples;

/**
 * A worker that computes nothing. The experiment's name says what it does: {@code quick} finishes,
 * {@code long} works until it is stopped or has a checkpoint to resume from, {@code broken} ends
 * before it begins.
 */
public final class TestWorker {
  private static final int STEPS = 3;
  private static final Duration MOMENT = Duration.ofMillis(10);

  private TestWorker() {}

  public static void main(String[] args) {
    RunDirectory run = RunDirectory.open(Path.of(args[0]), Samples.FORMAT);
    if (run.experiment().name().startsWith("broken")) {
      throw new IllegalStateException("broken from the start");
    }
    try (RunWriter writer = RunWriter.open(run, Duration.ofSeconds(5), InstantSource.system())) {
      boolean resumed = run.checkpoints().names().contains(Checkpoints.LAST);
      writer.transition(RunState.QUEUED, RunState.RUNNING, resumed ? "resumed" : "begun");
      boolean endless = run.experiment().name().startsWith("long") && !resumed;
      for (long step = 1; endless || step <= STEPS; step++) {
        if (stopped(writer, step)) {
          return;
        }
      }
      writer.transition(RunState.RUNNING, RunState.FINISHED, resumed ? "resumed" : "straight");
    }
  }

  private static boolean stopped(RunWriter writer, long step) {
    writer.heartbeat(new Progress(1, 1, step, STEPS), "working");
    writer.commitCheckpoint(Checkpoints.LAST, file -> Files.writeString(file, Long.toString(step)));
    if (writer.run().requests().pause()) {
      writer.transition(RunState.RUNNING, RunState.PAUSED, "paused");
      while (writer.run().requests().pause()) {
        LockSupport.parkNanos(MOMENT.toNanos());
      }
      writer.transition(RunState.PAUSED, RunState.RUNNING, "continued");
    }
    if (writer.run().requests().stop()) {
      writer.transition(RunState.RUNNING, RunState.STOPPED, "stopped at step " + step);
      return true;
    }
    LockSupport.parkNanos(MOMENT.toNanos());
    return false;
  }
}
