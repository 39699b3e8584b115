package org.redoubt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.redoubt.ui.model.Notices;
import org.redoubt.ui.model.Notices.Level;
import org.redoubt.ui.model.Notices.Notice;

class MishapsTest {
  private final Notices notices = new Notices(InstantSource.system());
  private final Mishaps mishaps = new Mishaps(Runnable::run, notices);

  @Test
  void anErrorThatNobodyHasCaughtIsTold() {
    mishaps.uncaughtException(Thread.currentThread(), new IllegalStateException("no such column"));
    mishaps.uncaughtException(Thread.currentThread(), new StackOverflowError());
    assertThat(notices.list()).extracting(Notice::level).containsOnly(Level.PROBLEM);
    assertThat(notices.list())
        .extracting(Notice::sentence)
        .containsExactly(
            "Something went wrong in the window itself: StackOverflowError",
            "Something went wrong in the window itself: no such column");
  }
}
