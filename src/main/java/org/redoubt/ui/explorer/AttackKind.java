package org.redoubt.ui.explorer;

import org.redoubt.config.Attack;

/** Which attack, and which of its settings there are. */
public enum AttackKind {
  FGSM(false, true, true, true),
  PGD(true, true, true, true),
  BIM(true, false, false, true),
  MIM(true, false, false, true),
  TRADES_KL(true, true, false, false);

  private final boolean steps;
  private final boolean restarts;
  private final boolean randomStart;
  private final boolean goal;

  AttackKind(boolean steps, boolean restarts, boolean randomStart, boolean goal) {
    this.steps = steps;
    this.restarts = restarts;
    this.randomStart = randomStart;
    this.goal = goal;
  }

  static AttackKind of(Attack attack) {
    if (attack instanceof Attack.Fgsm) {
      return FGSM;
    } else if (attack instanceof Attack.Pgd) {
      return PGD;
    } else if (attack instanceof Attack.Bim) {
      return BIM;
    }
    return attack instanceof Attack.Mim ? MIM : TRADES_KL;
  }

  /** Whether it takes more than one step. */
  boolean hasSteps() {
    return steps;
  }

  /** Whether it may be started again. */
  boolean hasRestarts() {
    return restarts;
  }

  /** Whether it may start at the image or beside it. */
  boolean hasRandomStart() {
    return randomStart;
  }

  /** Whether it can aim at a class. */
  boolean hasGoal() {
    return goal;
  }

  /** Whether the loss that it ascends can be chosen. */
  boolean hasObjective() {
    return this == PGD;
  }

  /** Whether it gathers momentum. */
  boolean hasDecay() {
    return this == MIM;
  }
}
