package org.redoubt.ui.robustness;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redoubt.config.Attack;
import org.redoubt.config.AttackNames;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.Settings;

/**
 * What the points of one line have in common: all that decides an accuracy but the radius.
 *
 * @param attack with radius 0
 * @param images number of images attacked
 */
record AttackVariant(Attack attack, SuccessRule rule, int images) {

  /** What tells variants of one family apart, told where they differ in it. */
  private static final List<Function<AttackVariant, String>> DETAILS =
      List.of(
          variant -> Settings.word(variant.attack().norm()),
          variant -> stepWords(variant.attack()),
          variant -> "x" + variant.attack().restarts(),
          variant -> Settings.word(variant.rule()),
          variant -> variant.images() + " images");

  String family() {
    return AttackNames.family(attack);
  }

  Attack.Goal goal() {
    return attack.goal();
  }

  /** The family, with what sets it apart from the others of the family. */
  String words(Collection<AttackVariant> others) {
    List<AttackVariant> alike =
        others.stream().filter(other -> other.family().equals(family())).toList();
    String details =
        DETAILS.stream()
            .filter(detail -> alike.stream().map(detail).distinct().count() > 1)
            .map(detail -> " " + detail.apply(this))
            .collect(Collectors.joining());
    return family() + details;
  }

  /** A step that grows with the radius has length 0 at radius 0. */
  private static String stepWords(Attack attack) {
    double length = attack.stepLength();
    return length == 0 ? "step=auto" : String.format(Locale.ROOT, "step=%.4g", length);
  }
}
