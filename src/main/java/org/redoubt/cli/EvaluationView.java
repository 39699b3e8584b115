package org.redoubt.cli;

import java.util.List;
import org.redoubt.config.Attack;
import org.redoubt.config.AttackNames;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.result.CurvePoint;
import org.redoubt.result.Evaluation;
import org.redoubt.result.Proportion;

/** An evaluation for --json: all figures, without the outcome of every image. */
record EvaluationView(
    Proportion natural,
    Proportion worstCase,
    SuccessRule rule,
    List<AttackView> attacks,
    List<CurvePoint> curve) {
  EvaluationView {
    attacks = List.copyOf(attacks);
    curve = List.copyOf(curve);
  }

  /** One attack. */
  record AttackView(String title, Attack attack, Proportion robust, double largestDistance) {}

  static EvaluationView of(Evaluation evaluation) {
    return new EvaluationView(
        evaluation.natural(),
        evaluation.worstCase(),
        evaluation.rule(),
        evaluation.attacks().stream()
            .map(
                result ->
                    new AttackView(
                        AttackNames.of(result.attack()),
                        result.attack(),
                        result.robust(),
                        result.largestDistance()))
            .toList(),
        evaluation.curve());
  }
}
