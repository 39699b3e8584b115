package org.redoubt.ui.robustness;

import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan;

/**
 * What an evaluation costs at most: images that have fallen are not attacked again.
 *
 * @param steps gradient steps per image, over all attacks, radii, restarts and classes aimed at
 */
record Work(long steps) {

  /**
   * The work of a plan.
   *
   * @param classes of the data set
   */
  static Work of(EvaluationPlan plan, int classes) {
    long single = plan.attacks().stream().mapToLong(attack -> steps(attack, classes)).sum();
    long curve = plan.curve().attacks().stream().mapToLong(attack -> steps(attack, classes)).sum();
    return new Work(single + curve * plan.curve().epsilons().size());
  }

  private static long steps(Attack attack, int classes) {
    long targets = attack.goal() == Attack.Goal.MULTI_TARGETED ? classes - 1 : 1;
    return targets * attack.restarts() * attack.steps();
  }
}
