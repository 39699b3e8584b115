package org.redoubt.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.redoubt.analysis.AnalysisFixture.QUIET;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redoubt.config.Seed;

class TsneTest {
  private static final Seed SEED = new Seed(5);
  private static final Tsne TSNE = new Tsne(8, 500);
  private static final int CLUSTERS = 6;

  /** 90 points in 90 dimensions would be taken for a matrix of distances. */
  @ParameterizedTest
  @ValueSource(ints = {12, 90})
  void clustersStayTogether(int dimensions) {
    double[][] plane = TSNE.layout(clusters(dimensions, 1), SEED, QUIET);
    for (int i = 0; i < plane.length; i++) {
      assertThat(nearest(plane, i) % CLUSTERS).as("point %d", i).isEqualTo(i % CLUSTERS);
    }
  }

  @Test
  void layoutIsCentred() {
    double[][] plane = TSNE.layout(clusters(12, 1), SEED, QUIET);
    assertThat(plane).hasDimensions(90, 2);
    for (int k = 0; k < 2; k++) {
      int axis = k;
      double mean = Arrays.stream(plane).mapToDouble(p -> p[axis]).average().orElseThrow();
      assertThat(mean).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void seedFixesEveryBitWhateverTheCallersThreads() {
    double[][] here = TSNE.layout(clusters(12, 1), SEED, QUIET);
    ForkJoinPool one = new ForkJoinPool(1);
    double[][] there = one.submit(() -> TSNE.layout(clusters(12, 1), SEED, QUIET)).join();
    one.shutdown();
    assertThat(there).isDeepEqualTo(here);
    assertThat(TSNE.layout(clusters(12, 1), SEED.fork("other"), QUIET)[0]).isNotEqualTo(here[0]);
  }

  /** Unscaled, weights of points this far apart underflow, and the layout is noise. */
  @ParameterizedTest
  @ValueSource(doubles = {1 << 20, 1.0 / (1 << 20)})
  void scaleOfThePointsDoesNotMatter(double scale) {
    assertThat(TSNE.layout(clusters(12, scale), SEED, QUIET))
        .isDeepEqualTo(TSNE.layout(clusters(12, 1), SEED, QUIET));
  }

  @Test
  void pairsOfEqualPointsAreLaidOutSideBySide() {
    double[][] points = clusters(12, 1);
    for (int i = 0; i < 45; i++) {
      points[i + 45] = points[i];
    }
    double[][] plane = TSNE.layout(points, SEED, QUIET);
    assertThat(List.of(plane)).allSatisfy(p -> assertThat(Double.isFinite(p[0] + p[1])).isTrue());
    double apart = 0;
    double all = 0;
    for (int i = 0; i < 45; i++) {
      apart += Math.sqrt(squared(plane[i], plane[i + 45]));
      all += Math.sqrt(squared(plane[i], plane[(i + 7) % 45]));
    }
    assertThat(apart).isLessThan(all / 10);
  }

  @Test
  void reportsSlicesAndStopsWhereAsked() {
    var listener = new AnalysisFixture.Reports(3);
    assertThatThrownBy(() -> new Tsne(8, 275).layout(clusters(12, 1), SEED, listener))
        .isInstanceOf(CancellationException.class)
        .hasMessage("cancelled in t-SNE, at 150 of 275");
    assertThat(listener.reports).containsExactly("t-SNE 0/275", "t-SNE 50/275", "t-SNE 100/275");
    var patient = new AnalysisFixture.Reports(1000);
    new Tsne(8, 275).layout(clusters(12, 1), SEED, patient);
    assertThat(patient.reports).hasSize(7).endsWith("t-SNE 275/275");
  }

  /** Point i belongs to cluster i % CLUSTERS. */
  private static double[][] clusters(int dimensions, double scale) {
    float[][] noise = AnalysisFixture.random(90, dimensions, 7);
    double[][] points = new double[90][dimensions];
    for (int i = 0; i < 90; i++) {
      for (int k = 0; k < dimensions; k++) {
        points[i][k] = scale * (noise[i][k] + (k % CLUSTERS == i % CLUSTERS ? 10 : 0));
      }
    }
    return points;
  }

  private static int nearest(double[][] plane, int i) {
    int best = i == 0 ? 1 : 0;
    for (int j = 0; j < plane.length; j++) {
      if (j != i && squared(plane[i], plane[j]) < squared(plane[i], plane[best])) {
        best = j;
      }
    }
    return best;
  }

  private static double squared(double[] a, double[] b) {
    return (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]);
  }
}
