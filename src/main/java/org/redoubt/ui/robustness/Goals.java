package org.redoubt.ui.robustness;

import org.redoubt.config.Attack;

/** Which attacks are shown. */
enum Goals {
  /** Those of every goal. */
  ALL,
  /** Those that aim at any wrong class. */
  NON_TARGETED,
  /** Those that aim at each class in turn. */
  MULTI_TARGETED;

  boolean show(Attack attack) {
    return switch (this) {
      case ALL -> true;
      case NON_TARGETED -> attack.goal() == Attack.Goal.NON_TARGETED;
      case MULTI_TARGETED -> attack.goal() == Attack.Goal.MULTI_TARGETED;
    };
  }
}
