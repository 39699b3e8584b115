package org.redoubt.config;

import java.math.BigDecimal;
import java.math.MathContext;

/** One-line names of attacks, for rows of tables and messages. */
public final class AttackNames {
  private static final MathContext DIGITS = new MathContext(6);

  private AttackNames() {}

  /** For example {@code PGD-20 linf eps=0.2 step=0.01 x1}; x1: one restart. */
  public static String of(Attack attack) {
    StringBuilder name = new StringBuilder(method(attack));
    name.append(' ').append(Settings.word(attack.norm()));
    name.append(" eps=").append(number(attack.epsilon()));
    name.append(" step=").append(number(attack.stepLength()));
    name.append(" x").append(attack.restarts());
    switch (attack.goal()) {
      case NON_TARGETED -> {}
      case TARGETED -> name.append(" target=").append(attack.targetClass());
      case MULTI_TARGETED, LEAST_LIKELY -> name.append(' ').append(Settings.word(attack.goal()));
    }
    return name.toString();
  }

  /**
   * Without radius, step and restarts, for the legend of a curve: {@code PGD-20 multi-targeted}.
   */
  public static String family(Attack attack) {
    String goal =
        attack.goal() == Attack.Goal.NON_TARGETED ? "" : " " + Settings.word(attack.goal());
    return method(attack) + goal;
  }

  private static String method(Attack attack) {
    if (attack instanceof Attack.Fgsm fgsm) {
      return fgsm.randomStart() ? "FGSM-RS" : "FGSM";
    } else if (attack instanceof Attack.Pgd pgd) {
      String loss = pgd.objective() == Attack.Objective.MARGIN ? "PGD-CW-" : "PGD-";
      return loss + pgd.steps() + (pgd.randomStart() ? "" : " clean-start");
    } else if (attack instanceof Attack.Bim bim) {
      return "BIM-" + bim.steps();
    } else if (attack instanceof Attack.Mim mim) {
      return "MIM-" + mim.steps() + " decay=" + number(mim.decay());
    } else if (attack instanceof Attack.TradesKl trades) {
      boolean forward = trades.direction() == Attack.Direction.CLEAN_ADVERSARIAL;
      return "TRADES-KL-"
          + trades.steps()
          + (forward ? "" : " reversed")
          + (trades.start() == Attack.Start.GAUSSIAN ? "" : " uniform-start");
    }
    throw new IllegalStateException("no name for " + attack);
  }

  private static String number(double value) {
    return value == 0
        ? "0"
        : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
