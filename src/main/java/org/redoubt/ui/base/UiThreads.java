package org.redoubt.ui.base;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The two places where the window's code runs. Tests pass {@code Runnable::run} for both.
 *
 * @param background for everything that reads, computes or waits
 * @param ui the only thread that may touch properties that views are bound to
 */
public record UiThreads(Executor background, Executor ui) {

  /**
   * Does work in the background and hands its result, or what went wrong, to the window's thread.
   *
   * @param failed is told what the work threw
   */
  public <T> void work(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    background.execute(
        () -> {
          try {
            T result = work.get();
            ui.execute(() -> done.accept(result));
          } catch (RuntimeException | Error e) {
            ui.execute(() -> failed.accept(e));
          }
        });
  }
}
