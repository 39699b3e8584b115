package org.redoubt.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redoubt.attack.Assault;
import org.redoubt.attack.AttackedBatch;
import org.redoubt.config.Attack;
import org.redoubt.config.Attack.Goal;
import org.redoubt.config.Attack.Norm;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.data.ImageSet;
import org.redoubt.result.ExampleOutcome;
import org.redoubt.result.Exploration;
import org.redoubt.result.Exploration.Moment;
import org.redoubt.result.Exploration.Step;
import org.redoubt.result.Picture;

class ProbeTest {
  private static final ImageSet TEST = AnalysisFixture.images(24, AnalysisFixture.NETWORK);
  private static final int MISTAKE = 7;
  private final Probe probe = new Probe(AnalysisFixture.NETWORK, TEST, AnalysisFixture.SEED);

  private Exploration last(int index, Attack attack) {
    return probe.of(index, attack, SuccessRule.LAST_ITERATE, () -> false);
  }

  private static Attack pgd(double epsilon, Goal goal, @Nullable Integer target, int restarts) {
    return new Attack.Pgd(
        Norm.LINF, epsilon, null, 5, restarts, true, Attack.Objective.CROSS_ENTROPY, goal, target);
  }

  @ParameterizedTest
  @EnumSource
  void theVerdictIsThatOfAnEvaluation(SuccessRule rule) {
    AttackedBatch evaluated =
        new Assault(AnalysisFixture.PGD, rule)
            .on(AnalysisFixture.NETWORK.pass(), TEST.range(0, 24), AnalysisFixture.SEED);
    int fallen = 0;
    for (int i = 0; i < TEST.size(); i++) {
      Exploration one = probe.of(i, AnalysisFixture.PGD, rule, () -> false);
      ExampleOutcome outcome = evaluated.outcomes().get(i);
      assertThat(one.mistake()).isEqualTo(outcome.cleanPrediction() != outcome.label());
      if (!one.mistake()) {
        assertThat(one.adversarial().prediction()).isEqualTo(outcome.adversarialPrediction());
        boolean stands = one.adversarial().prediction() == one.label();
        assertThat(stands).isEqualTo(outcome.robust());
        assertThat(one.robust()).isEqualTo(stands);
        fallen += stands ? 0 : 1;
      }
    }
    assertThat(fallen).isBetween(3, 20);
  }

  @Test
  void stepsRunFromTheRandomStartToTheKeptExample() {
    Exploration found = last(0, AnalysisFixture.PGD);
    assertThat(found.steps()).hasSize(6);
    assertThat(found.kept()).isEqualTo(new Moment(0, 5, null));
    Step end = found.steps().get(5);
    assertThat(end.prediction()).isEqualTo(found.adversarial().prediction());
    assertThat(end.loss())
        .isCloseTo(crossEntropy(found.adversarial(), found.label()), within(1e-5));
    assertThat(end.latentDistance()).isCloseTo(meanDistance(found), within(1e-6));
    assertThat(end.margin() < 0).isEqualTo(end.prediction() != found.label());
    assertThat(found.steps().get(5).loss()).isGreaterThan(found.steps().get(0).loss());
  }

  /** The latent representation of the linear network is the image itself. */
  private static double meanDistance(Exploration found) {
    Picture clean = found.clean().picture();
    Picture moved = found.adversarial().picture();
    double sum = 0;
    for (int k = 0; k < clean.values().size(); k++) {
      sum += Math.abs(moved.values().get(k) - clean.values().get(k));
    }
    return sum / clean.values().size();
  }

  private static double crossEntropy(Exploration.Seen seen, int label) {
    double sum = seen.logits().stream().mapToDouble(Math::exp).sum();
    return Math.log(sum) - seen.logits().get(label);
  }

  @Test
  void theFirstFallIsNamedAndUnderAnyIterateItIsTheEnd() {
    Attack strong = AnalysisFixture.pgd(0.4);
    Exploration all = last(0, strong);
    Exploration until = probe.of(0, strong, SuccessRule.ANY_ITERATE, () -> false);
    Moment fall = Objects.requireNonNull(all.fall());
    assertThat(fall).isEqualTo(until.fall()).isEqualTo(until.kept());
    assertThat(until.steps()).isEqualTo(all.steps().subList(0, fall.step() + 1));
    assertThat(all.robust()).isFalse();
    assertThat(all.steps()).hasSize(6);
  }

  @Test
  void aMistakeIsAttackedAllTheSame() {
    Exploration found = last(MISTAKE, AnalysisFixture.PGD);
    assertThat(found.mistake()).isTrue();
    assertThat(found.robust()).isFalse();
    assertThat(found.steps()).hasSize(6);
    assertThat(found.distance()).isCloseTo(0.06, within(1e-6));
  }

  @Test
  void nothingMovesAnImageAtRadiusZeroOrTowardsItsOwnClass() {
    int label = TEST.label(3);
    for (Attack attack : List.of(AnalysisFixture.pgd(0), pgd(0.1, Goal.TARGETED, label, 1))) {
      Exploration found = last(3, attack);
      assertThat(found.kept()).isNull();
      assertThat(found.fall()).isNull();
      assertThat(found.steps()).singleElement().returns(0.0, Step::latentDistance);
      assertThat(found.adversarial()).isEqualTo(found.clean());
      assertThat(found.distance()).isZero();
    }
  }

  @Test
  void theClassAimedAtIsNamed() {
    int other = (TEST.label(3) + 1) % 3;
    assertThat(last(3, pgd(0.1, Goal.TARGETED, other, 1)).kept())
        .isEqualTo(new Moment(0, 5, other));
    assertThat(last(3, pgd(0.1, Goal.MULTI_TARGETED, null, 1)).kept())
        .satisfies(kept -> assertThat(kept.target()).isNotNull().isNotEqualTo(TEST.label(3)));
  }

  @Test
  void ofSeveralRestartsTheKeptOneIsShown() {
    Attack weak = pgd(0.02, Goal.NON_TARGETED, null, 4);
    for (int i = 0; i < 7; i++) {
      Exploration found = last(i, weak);
      assertThat(found.kept()).isNotNull();
      assertThat(found.steps().get(5).prediction()).isEqualTo(found.adversarial().prediction());
      assertThat(found.steps().get(5).latentDistance())
          .isCloseTo(meanDistance(found), within(1e-6));
    }
  }

  @Test
  void whatDoesNotExistIsRefused() {
    assertThatThrownBy(() -> last(24, AnalysisFixture.PGD))
        .isInstanceOf(AnalysisException.class)
        .hasMessage("image 24: the test set has images 0 to 23");
    assertThatThrownBy(() -> last(0, pgd(0.1, Goal.TARGETED, 3, 1)))
        .isInstanceOf(AnalysisException.class)
        .hasMessage("target_class: found 3; allowed: 0 to 2, the classes of this network");
  }

  @Test
  void anAttackCanBeCutShort() {
    assertThatThrownBy(() -> probe.of(0, AnalysisFixture.PGD, SuccessRule.LAST_ITERATE, () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
