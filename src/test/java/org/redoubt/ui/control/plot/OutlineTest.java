package org.redoubt.ui.control.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {
  /** 100 columns of pixels for 0 to 10,000, and 1 point a unit upward. */
  private static final PlotFrame FRAME = new PlotFrame(0, 100, 0, 50, 10_000, 50);

  @Test
  void aLongLineCostsFourPointsAColumnAtMost() {
    PlotPoints points = new PlotPoints();
    for (int i = 0; i <= 10_000; i++) {
      points.append(i, 25 + 20 * Math.sin(i));
    }

    assertThat(Outline.of(points, FRAME).size()).isLessThanOrEqualTo(4 * 101);
  }

  @Test
  void aSinglePeakSurvives() {
    PlotPoints points = new PlotPoints();
    for (int i = 0; i <= 10_000; i++) {
      points.append(i, i == 5_017 ? 40 : 1);
    }

    Outline outline = Outline.of(points, FRAME);

    double highest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < outline.size(); i++) {
      highest = Math.min(highest, outline.y(i));
    }
    assertThat(highest).isEqualTo(10);
  }

  @Test
  void pointsStayInTheirOrder() {
    PlotPoints points = new PlotPoints();
    for (int i = 0; i <= 10_000; i += 7) {
      points.append(i, i % 40);
    }

    Outline outline = Outline.of(points, FRAME);

    for (int i = 1; i < outline.size(); i++) {
      assertThat(outline.x(i)).isGreaterThanOrEqualTo(outline.x(i - 1));
    }
  }

  @Test
  void aValueThatIsNoNumberIsAGap() {
    PlotPoints points = new PlotPoints();
    points.append(0, 1);
    points.append(1, Double.NaN);
    points.append(2, 3);

    Outline outline = Outline.of(points, FRAME);

    assertThat(outline.size()).isEqualTo(3);
    assertThat(outline.y(1)).isNaN();
    assertThat(outline.y(2)).isEqualTo(47);
  }

  @ParameterizedTest
  @CsvSource({"-5, 0", "0, 0", "14, 1", "16, 2", "20, 2", "99, 2"})
  void theNearestPointIsFound(double wanted, int index) {
    PlotPoints points = new PlotPoints();
    points.append(0, 1);
    points.append(10, 1);
    points.append(20, 1);

    assertThat(points.nearest(wanted)).isEqualTo(index);
  }
}
