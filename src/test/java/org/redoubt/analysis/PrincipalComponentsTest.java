package org.redoubt.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.redoubt.config.Seed;

class PrincipalComponentsTest {
  private static final Seed SEED = new Seed(3);

  @Test
  void scoresAgreeWithTheSingularValueDecomposition() throws IOException {
    Reference expected = Reference.read().of("smooth");
    PrincipalComponents found = PrincipalComponents.of(expected.floats("points"), 3, SEED);
    assertThat(found.explained()).isCloseTo(expected.number("explained"), within(1e-9));
    double[][] scores = expected.table("scores");
    for (int i = 0; i < scores.length; i++) {
      assertThat(found.scores()[i]).containsExactly(scores[i], within(1e-4));
    }
  }

  /** Where no gap follows the last component its direction is open, the variance is not. */
  @Test
  void varianceIsCapturedEvenWithoutAGap() throws IOException {
    Reference expected = Reference.read().of("flat");
    PrincipalComponents found = PrincipalComponents.of(expected.floats("points"), 5, SEED);
    double best = expected.number("explained");
    assertThat(found.explained()).isBetween(best - 2e-4, best + 1e-12);
  }

  /** Points 3 cos(t) u + 1 sin(t) v + a constant, with u and v orthonormal. */
  @Test
  void ellipseGivesItsHalfAxes() {
    int n = 40;
    float[][] points = new float[n][4];
    for (int i = 0; i < n; i++) {
      double t = 2 * Math.PI * i / n;
      points[i] =
          new float[] {
            (float) (5 + 1.8 * Math.cos(t)), (float) (2.4 * Math.cos(t)), (float) Math.sin(t), -7
          };
    }
    PrincipalComponents found = PrincipalComponents.of(points, 2, SEED);
    assertThat(found.explained()).isCloseTo(1, within(1e-12));
    for (int i = 0; i < n; i++) {
      double t = 2 * Math.PI * i / n;
      assertThat(Math.abs(found.scores()[i][0])).isCloseTo(3 * Math.abs(Math.cos(t)), within(1e-5));
      assertThat(Math.abs(found.scores()[i][1])).isCloseTo(Math.abs(Math.sin(t)), within(1e-5));
    }
    assertThat(found.scores()[0][0]).isCloseTo(3, within(1e-5));
  }

  @Test
  void pointsOnALineLeaveOtherComponentsEmpty() {
    float[][] points = new float[20][15];
    for (int i = 0; i < 20; i++) {
      for (int k = 0; k < 15; k++) {
        points[i][k] = i * (k + 1);
      }
    }
    PrincipalComponents found = PrincipalComponents.of(points, 3, SEED);
    assertThat(found.explained()).isCloseTo(1, within(1e-12));
    for (double[] scores : found.scores()) {
      assertThat(scores[1]).isCloseTo(0, within(1e-6));
      assertThat(scores[2]).isCloseTo(0, within(1e-6));
    }
  }

  @Test
  void threadsChangeNoBit() {
    float[][] points = AnalysisFixture.random(120, 90, 5);
    PrincipalComponents here = PrincipalComponents.of(points, 10, SEED);
    ForkJoinPool one = new ForkJoinPool(1);
    PrincipalComponents there = one.submit(() -> PrincipalComponents.of(points, 10, SEED)).join();
    one.shutdown();
    assertThat(there.scores()).isDeepEqualTo(here.scores());
    assertThat(there.explained()).isEqualTo(here.explained());
  }

  @Test
  void asManyComponentsAsPointsAreRefused() {
    assertThatThrownBy(() -> PrincipalComponents.of(new float[4][9], 4, SEED))
        .hasMessage("4 components of 4 points in 9 dimensions");
  }

  @Test
  void eigenvectorsReproduceTheMatrix() {
    double[][] a = {{4, 1, -2, 0}, {1, 2, 0, 0}, {-2, 0, 3, 0}, {0, 0, 0, -5}};
    SymmetricEigen eigen = SymmetricEigen.of(a);
    assertThat(eigen.values()).isSortedAccordingTo((x, y) -> Double.compare(y, x));
    assertThat(eigen.values()[3]).isCloseTo(-5, within(1e-13));
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        double sum = 0;
        double product = 0;
        for (int k = 0; k < 4; k++) {
          sum += eigen.vectors()[i][k] * eigen.values()[k] * eigen.vectors()[j][k];
          product += eigen.vectors()[k][i] * eigen.vectors()[k][j];
        }
        assertThat(sum).isCloseTo(a[i][j], within(1e-13));
        assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-13));
      }
    }
  }
}
