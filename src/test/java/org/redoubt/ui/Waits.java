package org.redoubt.ui;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import org.testfx.util.WaitForAsyncUtils;

/** Steps of a program that draws pictures, each of which has settled before the next begins. */
public final class Waits {
  private static final int PATIENCE_S = 20;
  private static final int LONG_PATIENCE_S = 120; // a process starts and loads a network

  private Waits() {}

  /** Does something on the window's thread, and waits for what it sets going there. */
  public static void on(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(LONG_PATIENCE_S), action);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Waits until something holds, looked at on the window's thread. */
  public static void until(BooleanSupplier holds) throws TimeoutException {
    until(PATIENCE_S, holds);
  }

  /** Waits until something holds and the picture does not change any more. */
  public static void untilStill(Scene scene, BooleanSupplier holds) throws TimeoutException {
    Stillness still = new Stillness(scene);
    until(LONG_PATIENCE_S, () -> holds.getAsBoolean() && still.reached());
  }

  private static void until(int seconds, BooleanSupplier holds) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        seconds, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
