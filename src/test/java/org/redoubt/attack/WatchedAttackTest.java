package org.redoubt.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redoubt.config.Attack;
import org.redoubt.config.Attack.Goal;
import org.redoubt.config.Attack.Norm;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.data.Batch;
import org.redoubt.loss.Copies;
import org.redoubt.loss.Rows;
import org.redoubt.model.Pass;
import org.redoubt.result.ExampleOutcome;

/** What holds where every iterate is looked at. */
class WatchedAttackTest {
  private static final Batch BATCH = AttackFixture.batch(30);
  private static final int SIZE = AttackFixture.SHAPE.size();
  private static final Pass PASS = AttackFixture.NETWORK.pass();

  /** One iterate of one image. */
  private record Sight(Iterate at, int row, int prediction) {}

  private static List<Sight> sights(Assault assault) {
    List<Sight> sights = new ArrayList<>();
    assault.watched(
        PASS,
        BATCH,
        AttackFixture.SEED,
        (at, rows, logits) -> {
          for (int i = 0; i < rows.length; i++) {
            sights.add(new Sight(at, rows[i], Rows.of(logits).argmax(i)));
          }
        });
    return sights;
  }

  private static AttackedBatch watched(Attack attack, SuccessRule rule) {
    return new Assault(attack, rule).watched(PASS, BATCH, AttackFixture.SEED, IterateWatcher.NONE);
  }

  static java.util.stream.Stream<Attack> attacks() {
    return AttackFixture.allAttacks();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void imagesClassifiedRightlyMeetTheSameFateAsUnwatched(Attack attack) {
    for (SuccessRule rule : SuccessRule.values()) {
      AttackedBatch plain = new Assault(attack, rule).on(PASS, BATCH, AttackFixture.SEED);
      AttackedBatch watched = watched(attack, rule);
      for (int i = 0; i < BATCH.size(); i++) {
        ExampleOutcome outcome = plain.outcomes().get(i);
        if (outcome.cleanPrediction() == outcome.label()) {
          assertThat(watched.outcomes().get(i)).isEqualTo(outcome);
          assertThat(image(watched, i)).isEqualTo(image(plain, i));
          assertThat(watched.origins().get(i)).isEqualTo(plain.origins().get(i));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void mistakesAreAttackedTooAndNeverThoughtRobust(SuccessRule rule) {
    AttackedBatch watched = watched(AttackFixture.pgd(Norm.LINF, 0.05, 0.02, 4), rule);
    float[] clean = Copies.floats(BATCH.images());
    for (int i = 9; i < BATCH.size(); i += 10) {
      assertThat(image(watched, i))
          .isNotEqualTo(Arrays.copyOfRange(clean, i * SIZE, (i + 1) * SIZE));
      assertThat(watched.outcomes().get(i).robust()).isFalse();
    }
  }

  @Test
  void everyStepOfEveryRestartIsSeenInOrder() {
    Attack attack = AttackFixture.withRestarts(AttackFixture.pgd(Norm.LINF, 1e-4, 1e-5, 3), 2);
    List<Iterate> seen =
        sights(new Assault(attack, SuccessRule.LAST_ITERATE)).stream()
            .filter(sight -> sight.row() == 0)
            .map(Sight::at)
            .toList();
    assertThat(seen)
        .containsExactly(
            new Iterate(0, 0, 0),
            new Iterate(0, 0, 1),
            new Iterate(0, 0, 2),
            new Iterate(0, 0, 3),
            new Iterate(1, 0, 0),
            new Iterate(1, 0, 1),
            new Iterate(1, 0, 2),
            new Iterate(1, 0, 3));
  }

  @Test
  void underAnyIterateAFallIsTheLastThatIsSeenAndIsKept() {
    Assault assault =
        new Assault(AttackFixture.pgd(Norm.LINF, 0.08, 0.02, 8), SuccessRule.ANY_ITERATE);
    List<Sight> sights = sights(assault);
    AttackedBatch attacked = assault.on(PASS, BATCH, AttackFixture.SEED);
    List<Sight> falls =
        sights.stream().filter(s -> s.prediction() != BATCH.labels()[s.row()]).toList();
    assertThat(falls).extracting(Sight::row).doesNotHaveDuplicates().hasSizeGreaterThan(5);
    falls.stream()
        .filter(fall -> fall.row() % 10 != 9)
        .forEach(
            fall -> {
              assertThat(attacked.origins().get(fall.row())).contains(fall.at());
              assertThat(attacked.outcomes().get(fall.row()).stepsToFall())
                  .isEqualTo(fall.at().step());
            });
  }

  @Test
  void originsNameTheClassAimedAtAndNothingForImagesLetBe() {
    Attack multi =
        AttackFixture.withGoal(AttackFixture.pgd(Norm.LINF, 0.2, 0.1, 8), Goal.MULTI_TARGETED);
    AttackedBatch attacked =
        new Assault(multi, SuccessRule.ANY_ITERATE).on(PASS, BATCH, AttackFixture.SEED);
    for (int i = 0; i < BATCH.size(); i++) {
      Optional<Iterate> origin = attacked.origins().get(i);
      assertThat(origin.isPresent()).isEqualTo(i % 10 != 9);
      int label = BATCH.labels()[i];
      origin.ifPresent(at -> assertThat(at.objective()).isNotEqualTo(label));
    }
    assertThat(watched(multi.withEpsilon(0), SuccessRule.ANY_ITERATE).origins())
        .containsOnly(Optional.empty());
  }

  @Test
  void thePassStillHoldsTheActivationsOfTheIterate() {
    Assault assault =
        new Assault(AttackFixture.pgd(Norm.LINF, 0.08, 0.02, 4), SuccessRule.LAST_ITERATE);
    List<Boolean> same = new ArrayList<>();
    assault.watched(
        PASS,
        BATCH,
        AttackFixture.SEED,
        (at, rows, logits) -> {
          Rows again = Rows.of(PASS.forwardFromLatent(PASS.z()));
          same.add(again.rows() == rows.length && again.at(0, 1) == Rows.of(logits).at(0, 1));
        });
    assertThat(same).hasSize(5).containsOnly(true);
  }

  @Test
  void aWatcherEndsTheAttack() {
    Assault assault =
        new Assault(AttackFixture.pgd(Norm.LINF, 0.1, 0.02, 8), SuccessRule.LAST_ITERATE);
    IterateWatcher impatient =
        (at, rows, logits) -> {
          if (at.step() == 3) {
            throw new CancellationException("enough");
          }
        };
    assertThatThrownBy(() -> assault.watched(PASS, BATCH, AttackFixture.SEED, impatient))
        .isInstanceOf(CancellationException.class);
  }

  private static float[] image(AttackedBatch attacked, int i) {
    return Arrays.copyOfRange(attacked.adversarial(), i * SIZE, (i + 1) * SIZE);
  }
}
