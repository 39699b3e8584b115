package org.redoubt.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.redoubt.ui.model.Notices.Notice;

class NoticesTest {
  private Instant now = Instant.parse("2026-11-25T12:00:00Z");
  private final Notices notices = new Notices(() -> now);

  private void later(int seconds) {
    now = now.plusSeconds(seconds);
  }

  @Test
  void problemsThatComeByTurnsEachSecondAreSaidOnceEach() {
    for (int second = 0; second < 120; second++) {
      notices.problem(second % 2 == 0 ? "the folder cannot be read" : "the queue is held");
      later(1);
    }
    assertThat(notices.list())
        .extracting(Notice::sentence)
        .containsExactly("the queue is held", "the folder cannot be read");
  }

  @Test
  void aProblemThatComesBackAfterAWhileIsSaidAgain() {
    notices.problem("the folder cannot be read");
    later(60);
    notices.problem("the folder cannot be read");
    assertThat(notices.list()).hasSize(2);
  }

  @Test
  void whatWentWellIsSaidEachTime() {
    notices.success("Saved to a.yaml.");
    notices.success("Saved to a.yaml.");
    assertThat(notices.list()).hasSize(2);
  }
}
