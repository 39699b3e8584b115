package org.redoubt.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Lets work end in order when the process is told to end (Ctrl-C, SIGTERM, a closed terminal): the
 * shutdown waits until the work has seen the request, written its checkpoint and its status, and
 * closed this. A second Ctrl-C ends the process at once.
 */
final class StopSignal implements BooleanSupplier, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final AtomicBoolean asked = new AtomicBoolean();
  private final CountDownLatch settled = new CountDownLatch(1);
  private final Thread hook;

  private StopSignal(Runnable onRequest) {
    this.hook = new Thread(() -> await(onRequest), "stop at the next batch");
  }

  /**
   * Begins to listen.
   *
   * @param onRequest tells the user that the request was heard; runs on another thread
   */
  static StopSignal listen(Runnable onRequest) {
    StopSignal signal = new StopSignal(onRequest);
    Runtime.getRuntime().addShutdownHook(signal.hook);
    AtomicBoolean again = new AtomicBoolean();
    Interrupts.onInterrupt(
        () -> {
          if (again.getAndSet(true)) {
            Runtime.getRuntime().halt(ExitCode.STOPPED);
          }
          // exit() waits for the hooks, and this thread has to stay free for a second Ctrl-C
          new Thread(() -> System.exit(ExitCode.STOPPED), "Ctrl-C").start();
        });
    return signal;
  }

  private void await(Runnable onRequest) {
    asked.set(true);
    onRequest.run();
    try {
      settled.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the work should stop. */
  @Override
  public boolean getAsBoolean() {
    return asked.get();
  }

  /** The work has ended: the process may. */
  @Override
  public void close() {
    settled.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      return; // the hook is what this was for
    }
  }
}
