package org.redoubt.cli;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunState;
import org.redoubt.run.RunStatus;

/** Waits for the answer to a request that another process has to heed. */
final class Request {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofMillis(100);

  private Request() {}

  /** The run's status once it has the state asked for, or as it is after ten seconds. */
  static RunStatus answer(RunDirectory run, Predicate<RunState> asked) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    RunStatus status = run.status();
    while (!asked.test(status.state()) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(LOOK.toNanos());
      status = run.status();
    }
    return status;
  }
}
