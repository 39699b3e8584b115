package org.redoubt.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrthogonalTest {
  private static final int SEEDS = 40;

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 8, 25, 784, 3072})
  void signsAreOrthogonalExactly(int dimensions) {
    for (int seed = 0; seed < SEEDS; seed++) {
      for (double zeros : new double[] {0, 0.3, 0.9}) {
        double[] signs = signs(dimensions, zeros, seed);
        double[] random = Orthogonal.toSigns(signs, new SplittableRandom(seed));
        assertThat(wholeDot(random, signs)).isZero();
        long odd = Arrays.stream(signs).filter(s -> s != 0).count() % 2;
        assertThat(Arrays.stream(random).filter(r -> r == 0).count()).isEqualTo(odd);
        assertThat(Arrays.stream(random).map(Math::abs).distinct().sorted().toArray())
            .isEqualTo(odd == 1 ? new double[] {0, 1} : new double[] {1});
      }
    }
  }

  /** Without the flips every entry would be a fair coin; they must not favour a place. */
  @Test
  void everyEntryTakesBothSigns() {
    double[] signs = signs(25, 0.2, 1);
    double[] sum = new double[signs.length];
    for (int seed = 0; seed < 400; seed++) {
      double[] random = Orthogonal.toSigns(signs, new SplittableRandom(seed));
      for (int k = 0; k < sum.length; k++) {
        sum[k] += random[k];
      }
    }
    // standard deviation of a fair coin's mean: 0.05
    double largest = Arrays.stream(sum).map(total -> Math.abs(total / 400)).max().orElseThrow();
    assertThat(largest).isLessThan(0.25);
  }

  @Test
  void smallestCasesBalance() {
    assertThat(Orthogonal.toSigns(new double[] {1, 0}, new SplittableRandom(1))[0]).isZero();
    double[] random = Orthogonal.toSigns(new double[] {1, -1}, new SplittableRandom(1));
    assertThat(random[0]).isEqualTo(random[1]);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-140, 1e-30, 1, 1e30})
  void vectorsAreOrthogonalAndAsLong(double scale) {
    for (int dimensions : new int[] {2, 3, 25, 784}) {
      for (int seed = 0; seed < SEEDS; seed++) {
        double[] axis = new SplittableRandom(seed).doubles(dimensions, -scale, scale).toArray();
        double[] random = Orthogonal.toVector(axis, new SplittableRandom(seed));
        double length = length(axis);
        assertThat(length(random) / length).isCloseTo(1, within(1e-9));
        double cosine = 0;
        for (int k = 0; k < dimensions; k++) {
          cosine += axis[k] / length * (random[k] / length);
        }
        assertThat(cosine).isCloseTo(0, within(1e-12));
      }
    }
  }

  private static double[] signs(int dimensions, double zeros, int seed) {
    SplittableRandom random = new SplittableRandom(1000 + seed);
    return random
        .doubles(dimensions)
        .map(u -> u < zeros ? 0 : random.nextBoolean() ? 1 : -1)
        .toArray();
  }

  private static long wholeDot(double[] a, double[] b) {
    long sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += Math.round(a[k]) * Math.round(b[k]);
    }
    return sum;
  }

  private static double length(double[] a) {
    return Math.sqrt(Arrays.stream(a).map(v -> v * v).sum());
  }
}
