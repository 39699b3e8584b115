package org.redoubt.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Attack;
import org.redoubt.config.Attack.Norm;
import org.redoubt.data.Batch;
import org.redoubt.loss.Copies;
import org.redoubt.model.Pass;

/** The ascent in ND4J operations does what the one in Java's memory does. */
class DeviceAscentTest {
  private static final Batch BATCH = AttackFixture.batch(30);
  private static final Pass PASS = AttackFixture.NETWORK.pass();

  static Stream<Attack> attacks() {
    return AttackFixture.allAttacks();
  }

  /** The same gradients for both, so that no sign hangs on the last bit of an iterate. */
  @ParameterizedTest
  @MethodSource("attacks")
  void iteratesAgreeAfterEveryStep(Attack attack) {
    Recipe recipe = Recipe.scaled(attack, 0.7);
    Ascent host = onHost(recipe);
    Ascent device = new DeviceAscent(recipe, BATCH, AttackFixture.SEED);
    assertAgree(device, host);
    SplittableRandom random = new SplittableRandom(5);
    for (int step = 0; step < 6; step++) {
      INDArray gradient = gradient(random);
      INDArray before = gradient.dup();
      host.step(gradient);
      device.step(gradient);
      assertThat(gradient).isEqualTo(before);
      assertAgree(device, host);
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void adversariesAgree(Attack attack) {
    Adversary adversary = new Adversary(attack);
    var crafting = new Adversary.Crafting(PASS, PASS::forward, BATCH, AttackFixture.SEED);
    INDArray device = adversary.perturb(crafting, DeviceAscent::new);
    INDArray host = adversary.perturb(PASS, BATCH, AttackFixture.SEED);
    assertThat(Copies.floats(device)).containsExactly(Copies.floats(host), within(1e-5f));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-30, 1e-12, 1e12})
  void gradientsOfAnySizeKeepTheirDirection(double size) {
    INDArray gradient = gradient(new SplittableRandom(9)).reshape(BATCH.size(), -1).muli(size);
    gradient.getRow(3).assign(0);
    float[] expected = Copies.floats(gradient);
    Ball ball = new L2Ball(1);
    int n = (int) gradient.size(1);
    IntStream.range(0, BATCH.size()).forEach(i -> ball.normalise(expected, i * n, (i + 1) * n));
    ball.normalise(gradient);
    assertThat(Copies.floats(gradient)).containsExactly(expected, within(1e-6f));
  }

  @Test
  void aBallOfRadiusZeroHoldsTheImageAlone() {
    for (Norm norm : Norm.values()) {
      INDArray clean = BATCH.images().reshape(BATCH.size(), -1);
      INDArray x = clean.add(0.1);
      Ball.of(norm, 0).project(x, clean);
      assertThat(x).isEqualTo(clean);
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void gradientsThatAreNotFiniteAreRefused(float value) {
    Attack attack = AttackFixture.pgd(Norm.LINF, 0.1, 0.01, 5);
    Ascent ascent = new DeviceAscent(Recipe.of(attack), BATCH, AttackFixture.SEED);
    INDArray gradient = gradient(new SplittableRandom(1));
    ascent.step(gradient);
    gradient.putScalar(17, value);
    assertThatThrownBy(() -> ascent.step(gradient))
        .isInstanceOf(NonFiniteGradient.class)
        .hasMessageStartingWith("step 2 of PGD-5");
  }

  @Test
  void theBatchIsLeftAsItIs() {
    INDArray before = BATCH.images().dup();
    Attack attack = AttackFixture.pgd(Norm.L2, 0.4, 0.2, 5);
    Ascent ascent = new DeviceAscent(Recipe.of(attack), BATCH, AttackFixture.SEED);
    ascent.step(gradient(new SplittableRandom(1)));
    assertThat(BATCH.images()).isEqualTo(before);
    assertThat(ascent.images()).isNotEqualTo(before);
  }

  private static Ascent onHost(Recipe recipe) {
    int[] all = IntStream.range(0, BATCH.size()).toArray();
    return new HostAscent(recipe, BATCH, all, AttackFixture.SEED);
  }

  private static INDArray gradient(SplittableRandom random) {
    INDArray gradient = Nd4j.create(BATCH.images().shape());
    for (long k = 0; k < gradient.length(); k++) {
      gradient.putScalar(k, k % 11 == 0 ? 0 : random.nextDouble(-1, 1)); // sign(0) is 0
    }
    return gradient;
  }

  private static void assertAgree(Ascent device, Ascent host) {
    assertThat(device.images().shape()).isEqualTo(host.images().shape());
    assertThat(Copies.floats(device.images()))
        .containsExactly(Copies.floats(host.images()), within(1e-6f));
  }
}
