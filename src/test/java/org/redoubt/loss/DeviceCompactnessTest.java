package org.redoubt.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Compactness in ND4J operations has the values and gradients of that in Java's memory. */
class DeviceCompactnessTest {
  private static final int B = 37;

  static Stream<Arguments> forms() {
    return Stream.of(DataType.FLOAT, DataType.DOUBLE)
        .flatMap(
            type ->
                Stream.of(true, false)
                    .flatMap(
                        euclidean ->
                            Stream.of(true, false)
                                .map(mixed -> Arguments.of(type, euclidean, mixed))));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void valueAndGradientsAgree(DataType type, boolean euclidean, boolean mixed) {
    agree(21, type, euclidean, mixed);
  }

  /** 37 rows of 30,000 numbers: 30 of them fill a block. */
  @ParameterizedTest
  @MethodSource("forms")
  void blocksAddUp(DataType type, boolean euclidean, boolean mixed) {
    agree(30_000, type, euclidean, mixed);
  }

  private static void agree(int k, DataType type, boolean euclidean, boolean mixed) {
    INDArray clean = activations(1, k).castTo(type);
    INDArray adversarial = mixed ? activations(2, k).castTo(type) : null;
    if (adversarial != null) {
      adversarial.putRow(4, clean.getRow(4)); // a pair at distance 0
    }
    PairWeights weights = new PairWeights(labels(), 0.3, 1.0 / (B * B));
    PairLoss device = DevicePairs.of(clean, adversarial, weights, euclidean);
    Rows z = Rows.of(clean);
    Rows zAdv = adversarial == null ? null : Rows.of(adversarial);
    PairLoss host =
        euclidean ? EuclideanPairs.of(z, zAdv, weights) : SortedPairs.of(z, zAdv, weights);
    agrees(device, host, type);
  }

  @ParameterizedTest
  @CsvSource({
    "FLOAT, MEAN_ABSOLUTE",
    "FLOAT, L1",
    "FLOAT, ROOT_MEAN_SQUARE",
    "FLOAT, L2",
    "DOUBLE, L1",
    "DOUBLE, ROOT_MEAN_SQUARE"
  })
  void localCompactnessAgrees(DataType type, Distance distance) {
    INDArray clean = activations(1, 21).castTo(type);
    INDArray adversarial = activations(2, 21).castTo(type);
    adversarial.putRow(4, clean.getRow(4));
    LocalCompactness local = new LocalCompactness(distance);
    agrees(local.onDevice(clean, adversarial), local.of(clean, adversarial), type);
  }

  private static void agrees(PairLoss device, PairLoss host, DataType type) {
    double tolerance = type == DataType.DOUBLE ? 1e-12 : 1e-5;
    assertThat(device.value())
        .isCloseTo(host.value(), within(tolerance * Math.max(1, Math.abs(host.value()))));
    same(device.cleanGradient(), host.cleanGradient(), tolerance);
    same(device.adversarialGradient(), host.adversarialGradient(), tolerance);
  }

  private static void same(@Nullable INDArray device, @Nullable INDArray host, double tolerance) {
    if (host == null) {
      assertThat(device).isNull();
      return;
    }
    assertThat(Objects.requireNonNull(device).shape()).isEqualTo(host.shape());
    assertThat(device.dataType()).isEqualTo(host.dataType());
    double largest = host.amaxNumber().doubleValue();
    assertThat(largest).isPositive();
    assertThat(device.sub(host).amaxNumber().doubleValue()).isLessThan(tolerance * largest);
  }

  private static int[] labels() {
    int[] labels = new int[B];
    Arrays.setAll(labels, i -> i * 7 % 5);
    return labels;
  }

  /** Like a ReLU layer: half of the numbers are exactly 0, others come in coarse steps. */
  private static INDArray activations(long seed, int k) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[B * k];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, Math.round(random.nextDouble(-2, 2) * 16) / 16f);
    }
    return Nd4j.create(values, new long[] {B, k}, 'c');
  }
}
