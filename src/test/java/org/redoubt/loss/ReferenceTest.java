package org.redoubt.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Every loss against numbers from an independent implementation (reference.py). */
class ReferenceTest {
  private static final double EXACT = 1e-12;
  private static final double FLOAT = 2e-5;
  private static Reference reference;

  @BeforeAll
  static void read() throws IOException {
    reference = Reference.read();
  }

  @Test
  void crossEntropyAgrees() {
    LossGradient loss = CrossEntropy.mean(logits(), reference.labels());
    agrees(new PairLoss(loss.value(), loss.gradient(), null), "cross-entropy", EXACT);
  }

  @Test
  void conditionalEntropyAgrees() {
    LossGradient loss = ConditionalEntropy.mean(logits());
    agrees(new PairLoss(loss.value(), loss.gradient(), null), "entropy", EXACT);
  }

  @Test
  void smoothnessAgrees() {
    agrees(Smoothness.crossEntropy(logits(), adversarialLogits()), "smoothness", EXACT);
  }

  @Test
  void klAgreesOnBothSides() {
    agrees(TradesKl.mean(logits(), adversarialLogits()), "kl", EXACT);
  }

  @Test
  void virtualAdversarialLossIsKlWithTheCleanSideDetached() {
    PairLoss loss = Smoothness.virtualAdversarial(logits(), adversarialLogits());
    agrees(loss, new PairLoss(loss.value(), null, reference.expected("kl").adversarialGradient()));
    assertThat(loss.value()).isCloseTo(reference.expected("kl").value(), within(EXACT));
  }

  @Test
  void attackFormsOfKlAgree() {
    Rows clean = Rows.of(logits());
    LossGradient forward = TradesKl.perExample(clean, adversarialLogits()).mean();
    PairLoss kl = reference.expected("kl");
    agrees(
        new PairLoss(forward.value(), null, forward.gradient()),
        new PairLoss(kl.value(), null, kl.adversarialGradient()));
    LossGradient reversed = TradesKl.reversedPerExample(clean, adversarialLogits()).mean();
    agrees(new PairLoss(reversed.value(), null, reversed.gradient()), "reversed-kl", EXACT);
  }

  @Test
  void marginsAgree() {
    double[] plain = Margin.plain(logits(), reference.labels()).values();
    for (int i = 0; i < plain.length; i++) {
      assertThat(plain[i]).isCloseTo(-reference.margins()[i], within(EXACT));
    }
  }

  @ParameterizedTest
  @EnumSource
  void localCompactnessAgrees(Distance distance) {
    PairLoss loss = new LocalCompactness(distance).of(z(), adversarialZ());
    agrees(loss, "local " + distance, EXACT);
  }

  @ParameterizedTest
  @EnumSource
  void globalCompactnessAgreesForAllPairs(Distance distance) {
    GlobalCompactness global = new GlobalCompactness(0.99, distance);
    int[] labels = reference.labels();
    agrees(
        global.adversarialClean(z(), adversarialZ(), labels),
        "adversarial-clean " + distance,
        EXACT);
    agrees(global.cleanClean(z(), labels), "clean-clean " + distance, EXACT);
    agrees(global.union(z(), adversarialZ(), labels), "union " + distance, EXACT);
  }

  @ParameterizedTest
  @EnumSource
  void floatsAgreeToRounding(Distance distance) {
    INDArray z = z().castTo(DataType.FLOAT);
    INDArray adversarial = adversarialZ().castTo(DataType.FLOAT);
    PairLoss global =
        new GlobalCompactness(0.99, distance).union(z, adversarial, reference.labels());
    agrees(global, "union " + distance, FLOAT);
    agrees(new LocalCompactness(distance).of(z, adversarial), "local " + distance, FLOAT);
    PairLoss kl =
        TradesKl.mean(logits().castTo(DataType.FLOAT), adversarialLogits().castTo(DataType.FLOAT));
    agrees(kl, "kl", FLOAT);
    assertThat(Objects.requireNonNull(kl.cleanGradient()).dataType()).isEqualTo(DataType.FLOAT);
  }

  private static INDArray logits() {
    return reference.array("logits");
  }

  private static INDArray adversarialLogits() {
    return reference.array("adversarialLogits");
  }

  private static INDArray z() {
    return reference.array("z");
  }

  private static INDArray adversarialZ() {
    return reference.array("adversarialZ");
  }

  private static void agrees(PairLoss loss, String name, double tolerance) {
    agrees(loss, reference.expected(name), tolerance);
  }

  private static void agrees(PairLoss loss, PairLoss expected) {
    agrees(loss, expected, EXACT);
  }

  private static void agrees(PairLoss loss, PairLoss expected, double tolerance) {
    assertThat(loss.value()).isCloseTo(expected.value(), within(tolerance));
    same(loss.cleanGradient(), expected.cleanGradient(), tolerance);
    same(loss.adversarialGradient(), expected.adversarialGradient(), tolerance);
  }

  private static void same(
      @Nullable INDArray found, @Nullable INDArray expected, double tolerance) {
    if (expected == null) {
      assertThat(found).isNull();
    } else {
      assertThat(Copies.doubles(Objects.requireNonNull(found)))
          .containsExactly(Copies.doubles(expected), within(tolerance));
    }
  }
}
