package org.redoubt.ui.experiment;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.testfx.util.WaitForAsyncUtils;

/** Steps of a program that draws pictures, each of which has settled before the next begins. */
final class Waits {
  private static final int PATIENCE_S = 20;

  private Waits() {}

  /** Does something on the window's thread, and waits for what it sets going there. */
  static void on(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_S), action);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Waits until something holds, looked at on the window's thread. */
  static void until(BooleanSupplier holds) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        PATIENCE_S, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
