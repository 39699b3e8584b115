package org.redoubt.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Attack;
import org.redoubt.config.Attack.Direction;
import org.redoubt.config.Attack.Goal;
import org.redoubt.config.Attack.Norm;
import org.redoubt.config.Attack.Start;
import org.redoubt.config.AttackNames;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.InvalidSetting;
import org.redoubt.data.Batch;
import org.redoubt.loss.Copies;
import org.redoubt.loss.Rows;
import org.redoubt.model.Pass;
import org.redoubt.result.ExampleOutcome;

class PgdTest {
  /** Two classes: the loss rises along w = w_1 - w_0 for label 0, so the optimum is known. */
  private static final LinearClassifier TWO = LinearClassifier.random(AttackFixture.SHAPE, 2, 5);

  private static final int SIZE = AttackFixture.SHAPE.size();

  @Test
  void linfReachesTheClosedFormOptimum() {
    Batch batch = zeros(AttackFixture.batch(12));
    float[] x = Copies.floats(batch.images());
    float[] found = perturbed(AttackFixture.pgd(Norm.LINF, 0.15, 0.02, 40), batch);
    for (int k = 0; k < x.length; k++) {
      double best = x[k] + 0.15 * Math.signum(direction(k % SIZE));
      assertThat(found[k]).isCloseTo((float) Math.min(Math.max(best, 0), 1), within(1e-6f));
    }
  }

  @Test
  void l2ReachesTheClosedFormOptimumAwayFromTheBorders() {
    Batch batch = zeros(AttackFixture.batch(12));
    batch.images().muli(0.4).addi(0.3); // in [0.3, 0.7]: a radius of 0.25 meets no border
    float[] x = Copies.floats(batch.images());
    float[] found = perturbed(AttackFixture.pgd(Norm.L2, 0.25, 0.05, 60), batch);
    double norm = 0;
    for (int k = 0; k < SIZE; k++) {
      norm += direction(k) * direction(k);
    }
    for (int k = 0; k < x.length; k++) {
      double best = x[k] + 0.25 * direction(k % SIZE) / Math.sqrt(norm);
      assertThat(found[k]).isCloseTo((float) best, within(1e-4f));
    }
  }

  @Test
  void marginAndCrossEntropyAgreeOnTwoClasses() {
    Batch batch = zeros(AttackFixture.batch(5));
    Attack.Pgd pgd = AttackFixture.pgd(Norm.LINF, 0.1, 0.02, 20);
    assertThat(perturbed(AttackFixture.margin(pgd), batch)).isEqualTo(perturbed(pgd, batch));
  }

  @Test
  void bimIsDeterministicWhateverTheSeed() {
    Batch batch = AttackFixture.batch(8);
    Adversary bim = new Adversary(new Attack.Bim(Norm.LINF, 0.1, null, 5, Goal.NON_TARGETED, null));
    Pass pass = AttackFixture.NETWORK.pass();
    assertThat(bim.perturb(pass, batch, AttackFixture.SEED.fork(1)))
        .isEqualTo(bim.perturb(pass, batch, AttackFixture.SEED.fork(2)));
  }

  @Test
  void pgdStartsSomewhereElseWithAnotherSeedAndForAnotherImage() {
    Batch batch = AttackFixture.batch(8);
    Adversary pgd = new Adversary(AttackFixture.pgd(Norm.LINF, 0.1, 0.01, 1));
    Pass pass = AttackFixture.NETWORK.pass();
    INDArray one = pgd.perturb(pass, batch, AttackFixture.SEED.fork(1));
    assertThat(one).isNotEqualTo(pgd.perturb(pass, batch, AttackFixture.SEED.fork(2)));
    Batch renamed =
        new Batch(
            batch.images(),
            batch.labels(),
            Arrays.stream(batch.indices()).map(i -> i + 1).toArray());
    assertThat(one).isNotEqualTo(pgd.perturb(pass, renamed, AttackFixture.SEED.fork(1)));
  }

  @Test
  void mimFollowsDongsRecurrence() {
    Batch batch = AttackFixture.batch(6);
    double decay = 0.7;
    Attack mim = new Attack.Mim(Norm.LINF, 0.1, 0.03, 5, decay, Goal.NON_TARGETED, null);
    Pass pass = AttackFixture.NETWORK.pass();
    float[] found = Copies.floats(new Adversary(mim).perturb(pass, batch, AttackFixture.SEED));
    for (int i = 0; i < batch.size(); i++) {
      double[] clean = new double[SIZE];
      for (int k = 0; k < SIZE; k++) {
        clean[k] = batch.images().getDouble((long) i * SIZE + k);
      }
      double[] expected = dong(clean, batch.labels()[i], decay);
      for (int k = 0; k < SIZE; k++) {
        assertThat(found[i * SIZE + k]).isCloseTo((float) expected[k], within(1e-5f));
      }
    }
  }

  /** MIM on the linear network, written from the paper. */
  private static double[] dong(double[] clean, int label, double decay) {
    double[] x = clean.clone();
    double[] g = new double[SIZE];
    for (int t = 0; t < 5; t++) {
      double[] grad = inputGradient(x, label);
      double norm = Arrays.stream(grad).map(Math::abs).sum();
      for (int k = 0; k < SIZE; k++) {
        g[k] = decay * g[k] + grad[k] / norm;
        double moved = x[k] + 0.03 * Math.signum(g[k]);
        double inBall = Math.min(Math.max(moved, clean[k] - 0.1), clean[k] + 0.1);
        x[k] = Math.min(Math.max(inBall, 0), 1);
      }
    }
    return x;
  }

  private static double[] inputGradient(double[] x, int label) {
    double[] p = new double[AttackFixture.CLASSES];
    for (int c = 0; c < p.length; c++) {
      for (int k = 0; k < SIZE; k++) {
        p[c] += x[k] * AttackFixture.NETWORK.weights(c)[k];
      }
      p[c] = Math.exp(p[c]);
    }
    double sum = Arrays.stream(p).sum();
    double[] gradient = new double[SIZE];
    for (int c = 0; c < p.length; c++) {
      for (int k = 0; k < SIZE; k++) {
        gradient[k] += (p[c] / sum - (c == label ? 1 : 0)) * AttackFixture.NETWORK.weights(c)[k];
      }
    }
    return gradient;
  }

  @Test
  void tradesNeedsItsNoise() {
    Batch batch = AttackFixture.batch(4);
    Pass pass = AttackFixture.NETWORK.pass();
    Rows clean = Rows.of(pass.forward(batch.images()));
    Objective kl = new Objective.Divergence(clean, Direction.CLEAN_ADVERSARIAL);
    int[] rows = {0, 1, 2, 3};
    INDArray atRest = kl.at(pass.forward(batch.images()), rows).gradient();
    assertThat(Copies.floats(atRest)).containsOnly(0f);
    Attack trades =
        AttackFixture.trades(Norm.LINF, 0.1, Start.GAUSSIAN, Direction.CLEAN_ADVERSARIAL);
    INDArray moved = new Adversary(trades).perturb(pass, batch, AttackFixture.SEED);
    assertThat(Arrays.stream(kl.at(pass.forward(moved), rows).values())).allMatch(v -> v > 0.01);
  }

  @Test
  void tradesUsesNoLabels() {
    Batch batch = AttackFixture.batch(4);
    Batch relabelled = new Batch(batch.images(), new int[4], batch.indices());
    Adversary trades =
        new Adversary(
            AttackFixture.trades(Norm.L2, 0.3, Start.UNIFORM, Direction.ADVERSARIAL_CLEAN));
    Pass pass = AttackFixture.NETWORK.pass();
    assertThat(trades.perturb(pass, batch, AttackFixture.SEED))
        .isEqualTo(trades.perturb(pass, relabelled, AttackFixture.SEED));
  }

  @ParameterizedTest
  @EnumSource
  void targetedReachesItsTargetOnAnEasyModel(Attack.Objective objective) {
    Batch batch = AttackFixture.batch(20);
    Attack.Pgd towards2 =
        AttackFixture.withGoal(AttackFixture.pgd(Norm.LINF, 0.6, 0.1, 20), Goal.TARGETED);
    Attack attack =
        objective == Attack.Objective.MARGIN ? AttackFixture.margin(towards2) : towards2;
    Pass pass = AttackFixture.NETWORK.pass();
    Rows logits =
        Rows.of(pass.forward(new Adversary(attack).perturb(pass, batch, AttackFixture.SEED)));
    for (int i = 0; i < batch.size(); i++) {
      assertThat(logits.argmax(i)).isEqualTo(2);
    }
  }

  @Test
  void targetOutsideTheClassesIsRefused() {
    Attack attack =
        new Attack.Fgsm(Norm.LINF, 0.1, null, false, 1, Goal.TARGETED, AttackFixture.CLASSES);
    assertThatThrownBy(
            () ->
                new Adversary(attack)
                    .perturb(
                        AttackFixture.NETWORK.pass(), AttackFixture.batch(2), AttackFixture.SEED))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage("target_class: found 4; allowed: 0 to 3, the classes of this network");
  }

  @Test
  void multiTargetedIsAtLeastAsStrongAsEachOfItsTargets() {
    Batch batch = AttackFixture.batch(30);
    Attack.Pgd pgd = AttackFixture.pgd(Norm.LINF, 0.06, 0.02, 8);
    AttackedBatch multi = assault(AttackFixture.withGoal(pgd, Goal.MULTI_TARGETED), batch);
    AttackedBatch single = assault(AttackFixture.withGoal(pgd, Goal.TARGETED), batch);
    AttackedBatch least = assault(AttackFixture.withGoal(pgd, Goal.LEAST_LIKELY), batch);
    assertThat(robust(multi)).isLessThan(robust(least));
    for (int i = 0; i < batch.size(); i++) {
      if (multi.outcomes().get(i).robust()) {
        assertThat(single.outcomes().get(i).robust()).isTrue();
        assertThat(least.outcomes().get(i).robust()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void moreRestartsAreNeverAboveFewer(SuccessRule rule) {
    Batch batch = AttackFixture.batch(60);
    Attack.Pgd weak = AttackFixture.pgd(Norm.LINF, 0.08, 0.03, 2);
    long before = Long.MAX_VALUE;
    for (int restarts : new int[] {1, 2, 4, 8}) {
      Assault assault = new Assault(AttackFixture.withRestarts(weak, restarts), rule);
      AttackedBatch attacked = assault.on(AttackFixture.NETWORK.pass(), batch, AttackFixture.SEED);
      assertThat(robust(attacked)).isLessThanOrEqualTo(before);
      before = robust(attacked);
    }
    assertThat(before).isPositive();
  }

  @Test
  void fallenExamplesCostNoMoreSteps() {
    Batch batch = AttackFixture.batch(30);
    LinearClassifier counted =
        LinearClassifier.random(AttackFixture.SHAPE, AttackFixture.CLASSES, 11);
    Attack strong = AttackFixture.withRestarts(AttackFixture.pgd(Norm.LINF, 0.5, 0.5, 50), 5);
    AttackedBatch attacked =
        new Assault(strong, SuccessRule.ANY_ITERATE).on(counted.pass(), batch, AttackFixture.SEED);
    assertThat(robust(attacked)).isZero();
    int visits =
        attacked.outcomes().stream()
            .filter(o -> o.cleanPrediction() == o.label())
            .mapToInt(o -> 1 + o.stepsToFall())
            .sum();
    assertThat(counted.rowsForwarded()).isEqualTo(30 + visits);
  }

  @Test
  void trainingSpendsOneForwardPassAStep() {
    LinearClassifier counted =
        LinearClassifier.random(AttackFixture.SHAPE, AttackFixture.CLASSES, 11);
    new Adversary(AttackFixture.pgd(Norm.LINF, 0.1, 0.02, 7))
        .perturb(counted.pass(), AttackFixture.batch(10), AttackFixture.SEED);
    assertThat(counted.rowsForwarded()).isEqualTo(70);
  }

  @ParameterizedTest
  @EnumSource
  void zeroGradientMovesNothing(Norm norm) {
    float[] gradient = new float[SIZE];
    Ball.of(norm, 0.1).normalise(gradient, 0, SIZE);
    assertThat(gradient).containsOnly(0f);
  }

  @Test
  void tinyGradientStillHasADirection() {
    float[] gradient = {3e-30f, -4e-30f};
    new L2Ball(1).normalise(gradient, 0, 2);
    assertThat(gradient).containsExactly(new float[] {0.6f, -0.8f}, within(1e-6f));
  }

  @ParameterizedTest
  @EnumSource
  void nonFiniteGradientIsAClearError(Norm norm) {
    float[][] weights = new float[2][SIZE];
    weights[1][3] = Float.NaN;
    LinearClassifier broken = new LinearClassifier(AttackFixture.SHAPE, weights, new float[2]);
    Adversary adversary = new Adversary(AttackFixture.pgd(norm, 0.1, 0.05, 3));
    Batch batch = zeros(AttackFixture.batch(2));
    assertThatThrownBy(() -> adversary.perturb(broken.pass(), batch, AttackFixture.SEED))
        .isInstanceOf(NonFiniteGradient.class)
        .hasMessageContaining("step 1 of PGD-3")
        .hasMessageContaining("not finite");
  }

  @Test
  void budgetNamesTheImageThatLeftTheBall() {
    Batch batch = AttackFixture.batch(3);
    float[] images = Copies.floats(batch.images());
    images[SIZE] = images[SIZE] > 0.5 ? images[SIZE] - 0.2f : images[SIZE] + 0.2f;
    assertThatThrownBy(() -> new Budget(new LinfBall(0.1)).check(images, batch))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("image 101")
        .hasMessageContaining("epsilon 0.1");
    images[SIZE] = Float.NaN;
    assertThatThrownBy(() -> new Budget(new LinfBall(0.1)).check(images, batch))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void budgetRefusesWhatIsOutsideTheRange() {
    Batch batch =
        new Batch(
            Nd4j.ones(1, 1, 1, 1).castTo(org.nd4j.linalg.api.buffer.DataType.FLOAT),
            new int[1],
            new int[1]);
    assertThatThrownBy(() -> new Budget(new LinfBall(0.5)).check(new float[] {1.1f}, batch))
        .hasMessageContaining("left the range [0,1]");
  }

  @Test
  void uniformStartsFillTheBall() {
    float[] noise = new float[2];
    double largest = 0;
    double sum = 0;
    for (int i = 0; i < 2000; i++) {
      new L2Ball(2).sample(AttackFixture.SEED.fork(i).random(), noise);
      double r = Math.hypot(noise[0], noise[1]);
      largest = Math.max(largest, r);
      sum += r;
    }
    assertThat(largest).isBetween(1.97, 2.0);
    assertThat(sum / 2000).isCloseTo(2 * 2.0 / 3, within(0.03)); // E r = 2/3 R in the plane
  }

  @Test
  void virtualPerturbationHasItsRadiusAndMovesThePrediction() {
    Batch batch = AttackFixture.batch(10);
    batch.images().muli(0.4).addi(0.3);
    Pass pass = AttackFixture.NETWORK.pass();
    INDArray moved = new VirtualAdversary(0.2, 0.1).perturb(pass, batch, AttackFixture.SEED);
    float[] x = Copies.floats(batch.images());
    float[] found = Copies.floats(moved);
    Objective kl =
        new Objective.Divergence(
            Rows.of(pass.forward(batch.images())), Direction.CLEAN_ADVERSARIAL);
    int[] rows = java.util.stream.IntStream.range(0, 10).toArray();
    double[] virtual = kl.at(pass.forward(moved), rows).values();
    float[] noise = new float[SIZE];
    for (int i = 0; i < 10; i++) {
      assertThat(new L2Ball(1).distance(found, x, i * SIZE, (i + 1) * SIZE))
          .isCloseTo(0.2, within(1e-5));
      new L2Ball(0.2).sample(AttackFixture.SEED.fork(i).random(), noise);
      new L2Ball(0.2).normalise(noise, 0, SIZE);
      for (int k = 0; k < SIZE; k++) {
        x[i * SIZE + k] += 0.2f * noise[k];
      }
    }
    INDArray random = Nd4j.create(x, batch.images().shape(), 'c');
    double[] byChance = kl.at(pass.forward(random), rows).values();
    assertThat(Arrays.stream(virtual).sum()).isGreaterThan(2 * Arrays.stream(byChance).sum());
  }

  private static AttackedBatch assault(Attack attack, Batch batch) {
    return new Assault(attack, SuccessRule.ANY_ITERATE)
        .on(AttackFixture.NETWORK.pass(), batch, AttackFixture.SEED);
  }

  private static long robust(AttackedBatch attacked) {
    return attacked.outcomes().stream().filter(ExampleOutcome::robust).count();
  }

  private static float[] perturbed(Attack attack, Batch batch) {
    return Copies.floats(new Adversary(attack).perturb(TWO.pass(), batch, AttackFixture.SEED));
  }

  private static double direction(int k) {
    return TWO.weights(1)[k] - TWO.weights(0)[k];
  }

  private static Batch zeros(Batch batch) {
    return new Batch(batch.images().dup(), new int[batch.size()], batch.indices());
  }

  @Test
  void namesSayWhatWasRun() {
    assertThat(AttackNames.of(AttackFixture.pgd(Norm.LINF, 0.2, 0.01, 20)))
        .isEqualTo("PGD-20 linf eps=0.2 step=0.01 x1");
    assertThat(AttackFixture.allAttacks().map(AttackNames::of)).doesNotHaveDuplicates();
  }
}
