package org.redoubt.experiment;

import org.redoubt.attack.AttackNames;
import org.redoubt.config.Attack;

/** One-line names of attacks, the same in every table and message. */
public final class AttackTitle {
  private AttackTitle() {}

  /** For example {@code PGD-20 linf eps=0.2 step=0.01 x1}. */
  public static String of(Attack attack) {
    return AttackNames.of(attack);
  }
}
