package org.redoubt.result;

import java.util.List;
import org.redoubt.config.EvaluationPlan.SuccessRule;

/**
 * Everything measured on the test set.
 *
 * @param natural right on the clean images, of all test images used
 * @param attacks one entry per attack
 * @param worstCase images that survive every attack of {@link #attacks}
 * @param rule when an attack counted as successful
 * @param curve robust accuracy versus epsilon, in the order run
 */
public record Evaluation(
    Proportion natural,
    List<AttackResult> attacks,
    Proportion worstCase,
    SuccessRule rule,
    List<CurvePoint> curve) {
  public Evaluation {
    attacks = List.copyOf(attacks);
    curve = List.copyOf(curve);
  }
}
