package org.redoubt.result;

import java.util.List;
import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan.SuccessRule;

/**
 * One attack on a list of test images.
 *
 * @param attack what was run
 * @param rule when it counted as successful
 * @param robust images that stayed right, of all images attacked (clean mistakes count as not
 *     robust)
 * @param largestDistance largest norm of a perturbation, measured again after the attack; at most
 *     epsilon (1 + 1e-5)
 * @param outcomes one entry per image, in the order of the test set
 */
public record AttackResult(
    Attack attack,
    SuccessRule rule,
    Proportion robust,
    double largestDistance,
    List<ExampleOutcome> outcomes) {
  public AttackResult {
    outcomes = List.copyOf(outcomes);
  }
}
