package org.redoubt.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan;
import org.redoubt.config.EvaluationPlan.Curve;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.Schedule.Select;
import org.redoubt.config.Schedule.Validation;

class AttackCostTest {
  private static final AttackCost COST = new AttackCost(10);

  private static Attack pgd(double epsilon, int steps, int restarts, Attack.Goal goal) {
    Attack.Objective loss = Attack.Objective.CROSS_ENTROPY;
    return new Attack.Pgd(Attack.Norm.LINF, epsilon, null, steps, restarts, true, loss, goal, null);
  }

  private static EvaluationPlan plan(List<Attack> attacks, Curve curve) {
    return new EvaluationPlan(100, 20, SuccessRule.ANY_ITERATE, attacks, curve, false);
  }

  @Test
  void everyStepLooksOnceAndEveryPassOnceMore() {
    assertThat(COST.of(pgd(0.3, 20, 1, Attack.Goal.NON_TARGETED))).isEqualTo(22);
    assertThat(COST.of(pgd(0.3, 20, 3, Attack.Goal.NON_TARGETED))).isEqualTo(1 + 3 * 21);
    assertThat(COST.of(pgd(0.3, 20, 2, Attack.Goal.MULTI_TARGETED))).isEqualTo(1 + 2 * 9 * 21);
    assertThat(COST.of(pgd(0, 20, 2, Attack.Goal.NON_TARGETED))).isEqualTo(1);
  }

  @Test
  void noMoreImagesAreAttackedThanThereAre() {
    Attack attack = pgd(0.3, 9, 1, Attack.Goal.NON_TARGETED);
    EvaluationPlan plan = plan(List.of(attack), new Curve(List.of(), List.of(), 50));
    assertThat(COST.evaluation(plan, 1000)).isEqualTo(100 * (1 + 11));
    assertThat(COST.evaluation(plan, 30)).isEqualTo(30 * (1 + 11));
    assertThat(COST.curve(plan, 30)).isZero();
  }

  @Test
  void curveTakesWhatItsAttacksHaveShownAlready() {
    Attack attack = pgd(0.3, 9, 1, Attack.Goal.NON_TARGETED);
    Curve small = new Curve(List.of(0.0, 0.1, 0.3), List.of(), 50);
    assertThat(COST.curve(plan(List.of(attack), small), 1000)).isEqualTo(50 * (1 + 11));
    Curve large = new Curve(List.of(0.0, 0.1, 0.3), List.of(), 200);
    assertThat(COST.curve(plan(List.of(attack), large), 1000)).isEqualTo(200 * (1 + 11 + 11));
  }

  @Test
  void validationAttacksInTheAdversarysBall() {
    Validation validation = new Validation(1, 500, 10, Select.SUM);
    Attack adversary = pgd(0.3, 40, 1, Attack.Goal.NON_TARGETED);
    assertThat(COST.validation(validation, adversary, 200)).isEqualTo(200 * (1 + 12));
    assertThat(COST.validation(validation, adversary, 0)).isZero();
    assertThat(Estimator.validations(10, 3)).isEqualTo(4);
    assertThat(Estimator.validations(9, 3)).isEqualTo(3);
  }
}
