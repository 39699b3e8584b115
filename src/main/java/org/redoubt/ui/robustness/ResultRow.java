package org.redoubt.ui.robustness;

import org.jspecify.annotations.Nullable;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.result.Proportion;
import org.redoubt.run.RunDirectory;

/**
 * A row of the table.
 *
 * @param attack its name; for accuracy without attack and the worst case, what it is
 * @param epsilon radius of the attack; null: none, or several
 * @param share of the images that stayed right
 * @param evaluation its name
 */
record ResultRow(
    RunDirectory run,
    Kind kind,
    String attack,
    @Nullable Double epsilon,
    Proportion share,
    SuccessRule rule,
    String evaluation) {

  /** What was measured. */
  enum Kind {
    NATURAL,
    ATTACK,
    WORST_CASE
  }

  /** For example {@code 0.3}; empty without radius. */
  String fraction() {
    return epsilon == null ? "" : Radius.fraction(epsilon);
  }

  /** For example {@code 76.5/255}; empty without radius. */
  String pixels() {
    return epsilon == null ? "" : Radius.pixels(epsilon) + "/255";
  }
}
