package org.redoubt.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class CompactnessTest {
  private static final int B = 33;
  private static final int K = 21;

  @ParameterizedTest
  @CsvSource({"0.99, 10", "0.9, 3", "1, 4", "0.5, 2"})
  void lossEqualsTheSumOverAllPairs(double gamma, int classes) {
    float[] z = activations(1, 0);
    float[] zAdv = activations(2, 0);
    int[] labels = labels(classes);
    PairLoss loss =
        new GlobalCompactness(gamma, Distance.MEAN_ABSOLUTE)
            .adversarialClean(array(z), array(zAdv), labels);
    double[] onAdversarial = new double[z.length];
    double[] onClean = new double[z.length];
    double value = 0;
    for (int i = 0; i < B; i++) {
      for (int j = 0; j < B; j++) {
        double w = labels[i] == labels[j] ? 1 : 1 - 1 / gamma;
        for (int k = 0; k < K; k++) {
          double d = (double) zAdv[i * K + k] - z[j * K + k];
          value += w * Math.abs(d) / (B * B * K);
          onAdversarial[i * K + k] += w * Math.signum(d) / (B * B * K);
          onClean[j * K + k] -= w * Math.signum(d) / (B * B * K);
        }
      }
    }
    assertThat(loss.value()).isCloseTo(value, within(1e-12));
    assertThat(numbers(loss.adversarialGradient())).containsExactly(onAdversarial, within(1e-9));
    assertThat(numbers(loss.cleanGradient())).containsExactly(onClean, within(1e-9));
  }

  @ParameterizedTest
  @EnumSource
  void oneClassBatchIsFinite(Distance distance) {
    PairLoss loss =
        new GlobalCompactness(0.99, distance)
            .union(array(activations(1, 0)), array(activations(2, 0)), new int[B]);
    assertThat(loss.value()).isFinite().isPositive();
    assertThat(Arrays.stream(numbers(loss.cleanGradient()))).allMatch(Double::isFinite);
    assertThat(Arrays.stream(numbers(loss.adversarialGradient()))).allMatch(Double::isFinite);
  }

  @ParameterizedTest
  @EnumSource
  void coincidingRepresentationsHaveNoLossAndNoGradient(Distance distance) {
    float[] equal = new float[B * K];
    Arrays.fill(equal, 0.7f);
    PairLoss global =
        new GlobalCompactness(0.99, distance).union(array(equal), array(equal), labels(3));
    PairLoss local = new LocalCompactness(distance).of(array(equal), array(equal));
    for (PairLoss loss : new PairLoss[] {global, local}) {
      assertThat(loss.value()).isZero();
      assertThat(numbers(loss.cleanGradient())).containsOnly(0);
      assertThat(numbers(loss.adversarialGradient())).containsOnly(0);
    }
  }

  @Test
  void negativeZeroEqualsZero() {
    INDArray minus = Nd4j.createFromArray(new float[][] {{-0f}, {0f}});
    INDArray plus = Nd4j.createFromArray(new float[][] {{0f}, {-0f}});
    PairLoss loss =
        new GlobalCompactness(0.99, Distance.L1).adversarialClean(minus, plus, new int[2]);
    assertThat(numbers(loss.adversarialGradient())).containsOnly(0);
  }

  @Test
  void nearDuplicatesKeepTheirDirectionInTheEuclideanForm() {
    float[] z = activations(1, 100); // far from the origin: products of floats lose small distances
    float[] zAdv = z.clone();
    for (int i = 0; i < B; i++) {
      zAdv[i * K] += 0.01f;
    }
    int[] own = new int[B]; // a class each, gamma 1: only the diagonal counts
    Arrays.setAll(own, i -> i);
    PairLoss loss =
        new GlobalCompactness(1, Distance.L2).adversarialClean(array(z), array(zAdv), own);
    double[] gradient = numbers(loss.adversarialGradient());
    for (int i = 0; i < B; i++) {
      assertThat(gradient[i * K]).isCloseTo(1.0 / (B * B), within(1e-9));
    }
    assertThat(loss.value()).isCloseTo(0.01 / B, within(1e-5));
  }

  @Test
  void detachingTheCleanSideLeavesTheRestAlone() {
    PairLoss both =
        new LocalCompactness(Distance.L1).of(array(activations(1, 0)), array(activations(2, 0)));
    PairLoss detached = both.cleanDetached();
    assertThat(detached.cleanGradient()).isNull();
    assertThat(detached.value()).isEqualTo(both.value());
    assertThat(detached.adversarialGradient()).isSameAs(both.adversarialGradient());
  }

  @Test
  void threadsDoNotChangeABit() throws Exception {
    INDArray z = array(activations(1, 0));
    INDArray zAdv = array(activations(2, 0));
    GlobalCompactness global = new GlobalCompactness(0.99, Distance.MEAN_ABSOLUTE);
    PairLoss here = global.union(z, zAdv, labels(5));
    ForkJoinPool single = new ForkJoinPool(1);
    try {
      PairLoss there = single.submit(() -> global.union(z, zAdv, labels(5))).get();
      assertThat(there.value()).isEqualTo(here.value());
      assertThat(numbers(there.cleanGradient())).isEqualTo(numbers(here.cleanGradient()));
    } finally {
      single.shutdown();
    }
  }

  /** Columns of one task, of two, and of four of which the last is shorter. */
  @ParameterizedTest
  @CsvSource({"true, 21", "false, 21", "true, 1024", "false, 1090", "true, 1090"})
  void comparingAndSortingGiveTheSameGradientsToTheBit(boolean mixed, int columns) {
    INDArray z = Nd4j.create(activations(1, 0, B * columns), new long[] {B, columns}, 'c');
    INDArray zAdv = mixed ? Nd4j.create(activations(2, 0, B * columns), z.shape(), 'c') : null;
    HostMatrix v = HostMatrix.of(z);
    HostMatrix u = zAdv == null ? null : HostMatrix.of(zAdv);
    PairWeights weights = new PairWeights(labels(5), 0.3, 0.01);
    assertThat(ComparedPairs.suits(v, u)).isTrue();
    PairLoss compared = ComparedPairs.of(v, u, weights);
    PairLoss sorted = SortedPairs.of(Rows.of(z), zAdv == null ? null : Rows.of(zAdv), weights);
    assertThat(compared.value()).isCloseTo(sorted.value(), withPercentage(1e-9));
    assertThat(compared.cleanGradient()).isEqualTo(sorted.cleanGradient());
    assertThat(compared.adversarialGradient()).isEqualTo(sorted.adversarialGradient());
  }

  @Test
  void numbersBelowZeroOrInDoublePrecisionAreSorted() {
    INDArray z = array(activations(1, 0));
    HostMatrix v = HostMatrix.of(z);
    assertThat(ComparedPairs.suits(v, HostMatrix.of(array(activations(2, -1))))).isFalse();
    assertThat(ComparedPairs.suits(HostMatrix.of(z.castTo(DataType.DOUBLE)), null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 1.01, Double.NaN})
  void gammaOutsideItsRangeIsRefused(double gamma) {
    assertThatThrownBy(() -> new GlobalCompactness(gamma, Distance.L1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gamma");
  }

  @Test
  void labelsOfAnotherBatchAreRefused() {
    INDArray z = array(activations(1, 0));
    assertThatThrownBy(() -> new GlobalCompactness(0.99, Distance.L1).cleanClean(z, new int[3]))
        .hasMessage("3 labels for 33 rows");
  }

  private static int[] labels(int classes) {
    int[] labels = new int[B];
    Arrays.setAll(labels, i -> i * 7 % classes);
    return labels;
  }

  /** Like a ReLU layer: half of the numbers are exactly 0, others come in coarse steps. */
  private static float[] activations(long seed, float offset) {
    return activations(seed, offset, B * K);
  }

  private static float[] activations(long seed, float offset, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[count];
    for (int i = 0; i < values.length; i++) {
      values[i] = offset + Math.max(0, Math.round(random.nextDouble(-2, 2) * 16) / 16f);
    }
    return values;
  }

  private static INDArray array(float[] values) {
    return Nd4j.create(values, new long[] {B, K}, 'c');
  }

  private static double[] numbers(@Nullable INDArray array) {
    return Copies.doubles(Objects.requireNonNull(array));
  }
}
