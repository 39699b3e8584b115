package org.redoubt.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
import org.redoubt.loss.Copies;
import org.redoubt.loss.Rows;
import org.redoubt.model.Pass;
import org.redoubt.result.ExampleOutcome;

/** What holds for every attack, in both norms. */
class AllAttacksTest {
  private static final Batch BATCH = AttackFixture.batch(30);
  private static final int SIZE = AttackFixture.SHAPE.size();
  private static final Pass PASS = AttackFixture.NETWORK.pass();
  private static final Seed SEED = AttackFixture.SEED;

  static Stream<Attack> attacks() {
    return AttackFixture.allAttacks();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void trainingImagesStayInTheBallAndTheRange(Attack attack) {
    float[] adversarial = Copies.floats(new Adversary(attack).perturb(PASS, BATCH, SEED));
    assertInside(attack, attack.epsilon(), adversarial);
    assertThat(adversarial).isNotEqualTo(Copies.floats(BATCH.images()));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void warmUpShrinksTheBall(Attack attack) {
    float[] adversarial = Copies.floats(new Adversary(attack, 0.25).perturb(PASS, BATCH, SEED));
    assertInside(attack, 0.25 * attack.epsilon(), adversarial);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void evaluatedImagesStayInTheBallAndTheRange(Attack attack) {
    for (SuccessRule rule : SuccessRule.values()) {
      AttackedBatch attacked = new Assault(attack, rule).on(PASS, BATCH, SEED);
      assertInside(attack, attack.epsilon(), attacked.adversarial());
      assertThat(attacked.largestDistance())
          .isPositive()
          .isLessThanOrEqualTo(attack.epsilon() * (1 + 1e-5));
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void outcomesDescribeTheKeptImages(Attack attack) {
    for (SuccessRule rule : SuccessRule.values()) {
      AttackedBatch attacked = new Assault(attack, rule).on(PASS, BATCH, SEED);
      Rows clean = Rows.of(PASS.forward(BATCH.images()));
      var kept = BATCH.images().dup();
      Copies.write(attacked.adversarial(), kept);
      Rows logits = Rows.of(PASS.forward(kept));
      for (int i = 0; i < BATCH.size(); i++) {
        ExampleOutcome o = attacked.outcomes().get(i);
        int label = BATCH.labels()[i];
        assertThat(o)
            .isEqualTo(
                new ExampleOutcome(
                    100 + i,
                    label,
                    clean.argmax(i),
                    logits.argmax(i),
                    logits.margin(i, label),
                    o.stepsToFall(),
                    o.stepsToFall() == -1));
        assertThat(o.robust()).isEqualTo(logits.argmax(i) == label);
        assertThat(o.stepsToFall()).isBetween(-1, attack.steps());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void cleanMistakesAreNeverAttacked(Attack attack) {
    AttackedBatch attacked = new Assault(attack, SuccessRule.ANY_ITERATE).on(PASS, BATCH, SEED);
    float[] clean = Copies.floats(BATCH.images());
    int mistakes = 0;
    for (int i = 0; i < BATCH.size(); i++) {
      ExampleOutcome o = attacked.outcomes().get(i);
      if (o.cleanPrediction() != o.label()) {
        mistakes++;
        assertThat(o.robust()).isFalse();
        assertThat(o.stepsToFall()).isZero();
        for (int k = i * SIZE; k < (i + 1) * SIZE; k++) {
          assertThat(attacked.adversarial()[k]).isEqualTo(clean[k]);
        }
      }
    }
    assertThat(mistakes).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void sameSeedGivesTheSameBytes(Attack attack) {
    Adversary adversary = new Adversary(attack);
    assertThat(Copies.floats(adversary.perturb(PASS, BATCH, SEED)))
        .isEqualTo(Copies.floats(adversary.perturb(PASS, BATCH, SEED)));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void batchSizeDoesNotMatter(Attack attack) {
    Assault assault = new Assault(attack, SuccessRule.ANY_ITERATE);
    AttackedBatch whole = assault.on(PASS, BATCH, SEED);
    float[] trained = Copies.floats(new Adversary(attack).perturb(PASS, BATCH, SEED));
    for (int i : new int[] {0, 9, 17, 29}) {
      Batch one = single(i);
      AttackedBatch alone = assault.on(PASS, one, SEED);
      assertThat(alone.outcomes()).containsExactly(whole.outcomes().get(i));
      assertThat(alone.adversarial()).isEqualTo(row(whole.adversarial(), i));
      assertThat(Copies.floats(new Adversary(attack).perturb(PASS, one, SEED)))
          .isEqualTo(row(trained, i));
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void radiusZeroChangesNothing(Attack attack) {
    Attack none = attack.withEpsilon(0);
    float[] clean = Copies.floats(BATCH.images());
    assertThat(Copies.floats(new Adversary(none).perturb(PASS, BATCH, SEED))).isEqualTo(clean);
    assertThat(Copies.floats(new Adversary(attack, 0).perturb(PASS, BATCH, SEED))).isEqualTo(clean);
    AttackedBatch attacked = new Assault(none, SuccessRule.ANY_ITERATE).on(PASS, BATCH, SEED);
    assertThat(attacked.adversarial()).isEqualTo(clean);
    assertThat(attacked.outcomes().stream().filter(ExampleOutcome::robust)).hasSize(27);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void anyIterateIsNeverEasierToSurviveThanLastIterate(Attack attack) {
    AttackedBatch any = new Assault(attack, SuccessRule.ANY_ITERATE).on(PASS, BATCH, SEED);
    AttackedBatch last = new Assault(attack, SuccessRule.LAST_ITERATE).on(PASS, BATCH, SEED);
    IntStream.range(0, BATCH.size())
        .filter(i -> any.outcomes().get(i).robust())
        .forEach(i -> assertThat(last.outcomes().get(i).robust()).isTrue());
  }

  private static void assertInside(Attack attack, double epsilon, float[] adversarial) {
    new Budget(Ball.of(attack.norm(), epsilon)).check(adversarial, BATCH);
  }

  private static Batch single(int i) {
    var image = BATCH.images().slice(i).dup().reshape(1, 4, 3, 2);
    return new Batch(image, new int[] {BATCH.labels()[i]}, new int[] {BATCH.indices()[i]});
  }

  private static float[] row(float[] values, int i) {
    return java.util.Arrays.copyOfRange(values, i * SIZE, (i + 1) * SIZE);
  }
}
