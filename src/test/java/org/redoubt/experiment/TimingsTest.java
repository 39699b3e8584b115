package org.redoubt.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.redoubt.result.EstimateReport.Measured;

class TimingsTest {
  private static Timings of(long... millis) {
    Timings timings = new Timings();
    for (long time : millis) {
      timings.add(TimeUnit.MILLISECONDS.toNanos(time));
    }
    return timings;
  }

  @Test
  void slowBeginningIsNotCounted() {
    Timings timings = of(900, 500, 100, 100, 100, 10, 30, 20, 1000);
    assertThat(timings.measured(64, 1)).isEqualTo(new Measured(64, 4, 5, 0.025));
    assertThat(timings.measured(64, 5)).isEqualTo(new Measured(64, 4, 5, 0.005));
    assertThat(timings.enough()).isFalse();
  }

  @Test
  void longPiecesAreMeasuredLessOften() {
    assertThat(of(9000, 8000, 8000, 8000).enough()).isFalse();
    assertThat(of(9000, 8000, 1, 1, 1).enough()).isFalse();
    assertThat(of(9000, 8000, 8000, 8000, 8000).enough()).isTrue();
    assertThat(of(9000, 8000, 8000, 8000, 8000).measured(2, 1)).isEqualTo(new Measured(2, 3, 2, 8));
    assertThat(of(new long[20]).enough()).isTrue();
  }

  @Test
  void lastPieceStandsForAllWhereThereWereFew() {
    assertThat(of(900, 500, 100).measured(8, 1)).isEqualTo(new Measured(8, 1, 2, 0.1));
  }
}
