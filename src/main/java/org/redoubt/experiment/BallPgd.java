package org.redoubt.experiment;

import org.redoubt.config.Attack;

/** PGD on the cross-entropy in the ball of another attack. */
final class BallPgd {
  private BallPgd() {}

  static Attack in(Attack ball, int steps) {
    return new Attack.Pgd(
        ball.norm(),
        ball.epsilon(),
        null,
        steps,
        1,
        true,
        Attack.Objective.CROSS_ENTROPY,
        Attack.Goal.NON_TARGETED,
        null);
  }
}
