package org.redoubt.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RepaintTest {
  private final AtomicInteger paintings = new AtomicInteger();
  private final AtomicInteger later = new AtomicInteger();

  @Test
  void whatIsAskedForManyTimesBeforeAPulseIsPaintedOnce(FxRobot robot) throws TimeoutException {
    Repaint repaint = new Repaint(paintings::incrementAndGet);
    Repaint last = new Repaint(later::incrementAndGet);
    robot.interact(
        () -> {
          for (int i = 0; i < 50; i++) {
            repaint.ask();
          }
          assertThat(paintings).hasValue(0);
        });
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> paintings.get() > 0);
    robot.interact(last::ask);
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> later.get() > 0); // some pulses on
    assertThat(paintings).hasValue(1);

    robot.interact(repaint::ask);
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> paintings.get() == 2);
  }
}
