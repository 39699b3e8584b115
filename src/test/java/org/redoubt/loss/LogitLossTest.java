package org.redoubt.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class LogitLossTest {
  private static final INDArray EXTREME =
      Nd4j.createFromArray(new float[][] {{1000, -1000, 0}, {-1000, 1000, 0}});

  @Test
  void hugeLogitsStayFinite() {
    assertThat(CrossEntropy.perExample(EXTREME, new int[] {0, 0}).values())
        .containsExactly(new double[] {0, 2000}, within(1e-9));
    assertThat(ConditionalEntropy.mean(EXTREME).value()).isZero();
    assertThat(TradesKl.mean(EXTREME, EXTREME.neg()).value()).isFinite();
  }

  @Test
  void confidentNetworkLeavesTheAttackAGradient() {
    INDArray confident = Nd4j.createFromArray(new float[][] {{60, 0, 0}});
    double[] gradient =
        Copies.doubles(CrossEntropy.perExample(confident, new int[] {0}).gradient());
    assertThat(gradient[0]).isCloseTo(-2 * Math.exp(-60), within(1e-30)).isNegative();
  }

  @Test
  void sumIsBatchSizeTimesMean() {
    int[] labels = {2, 1};
    LossGradient sum = CrossEntropy.perExample(EXTREME, labels).sum();
    LossGradient mean = CrossEntropy.mean(EXTREME, labels);
    assertThat(sum.value()).isEqualTo(2 * mean.value());
    assertThat(sum.gradient()).isEqualTo(mean.gradient().mul(2));
  }

  @Test
  void cappedMarginIsFlatOnceMisclassifiedByTheConfidence() {
    INDArray fooled = Nd4j.createFromArray(new double[][] {{0, 60}});
    ExampleLosses loss = Margin.capped(fooled, new int[] {0}, Margin.MADRY_CONFIDENCE);
    assertThat(loss.values()).containsExactly(0);
    assertThat(Copies.doubles(loss.gradient())).containsOnly(0);
  }

  @Test
  void equalPredictionsHaveNoDivergenceAndNoGradient() {
    PairLoss kl = TradesKl.mean(EXTREME, EXTREME.dup());
    assertThat(kl.value()).isZero();
    assertThat(Copies.doubles(java.util.Objects.requireNonNull(kl.adversarialGradient())))
        .containsOnly(0);
  }

  @Test
  void labelOutsideTheClassesIsRefused() {
    assertThatThrownBy(() -> CrossEntropy.mean(EXTREME, new int[] {0, 3}))
        .hasMessage("label 3 of 3 classes");
  }

  @Test
  void differentShapesAreRefused() {
    assertThatThrownBy(() -> TradesKl.mean(EXTREME, Nd4j.ones(3, 3)))
        .hasMessageContaining("shapes differ: [2, 3] and [3, 3]");
  }
}
