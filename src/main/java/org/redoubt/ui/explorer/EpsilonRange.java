package org.redoubt.ui.explorer;

import org.redoubt.config.Attack;
import org.redoubt.config.Attack.Norm;
import org.redoubt.result.ExplorerReply.Ready;

/**
 * Ends of the epsilon slider.
 *
 * @param linf largest radius in the maximum norm
 * @param l2 largest radius in the Euclidean norm
 */
public record EpsilonRange(double linf, double l2) {
  // A cube of radius r has corners r sqrt(n) away; a quarter of that is about as hard to withstand.
  private static final double SHARE_OF_DIAGONAL = 0.25;

  /** Twice what the run was trained against or is evaluated at. */
  static EpsilonRange of(Ready ready) {
    Attack attack = ready.attack();
    double most = 2 * Math.max(attack.epsilon(), ready.trainingEpsilon());
    double end = most > 0 ? most : 0.5;
    double ratio =
        SHARE_OF_DIAGONAL * Math.sqrt(ready.height() * ready.width() * (double) ready.channels());
    return attack.norm() == Norm.LINF
        ? new EpsilonRange(Math.min(1, end), ratio * Math.min(1, end))
        : new EpsilonRange(Math.min(1, end / ratio), end);
  }

  double most(Norm norm) {
    return norm == Norm.LINF ? linf : l2;
  }

  /** The radius that stands at the same place of the slider in the other norm. */
  double converted(double epsilon, Norm from, Norm to) {
    return from == to ? epsilon : epsilon / most(from) * most(to);
  }
}
