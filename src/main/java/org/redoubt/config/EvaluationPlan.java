package org.redoubt.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is measured on the test images after training. */
public record EvaluationPlan(
    @Setting(
            def = "1000",
            absent = "all",
            doc = "Test images that are attacked, from the front.",
            min = 1)
        @Nullable Integer examples,
    @Setting(
            def = "200",
            doc = "Images per batch; results do not depend on it.",
            min = 1,
            max = 65536)
        int batchSize,
    @Setting(
            def = "any-iterate",
            doc = "An attack succeeds at any-iterate, or only at the last-iterate (paper).")
        SuccessRule success,
    @Setting(def = "[{kind: pgd}]", doc = "Attacks at their own epsilon.") List<Attack> attacks,
    @Setting(def = "{}", doc = "Robust accuracy versus epsilon.") Curve curve,
    @Setting(def = "false", doc = "Whether adversarial examples are saved as .npz.")
        boolean saveAdversarial) {

  public EvaluationPlan {
    Settings.check(
        EvaluationPlan.class, examples, batchSize, success, attacks, curve, saveAdversarial);
    attacks = List.copyOf(attacks);
  }

  /** Robust accuracy versus epsilon. */
  public record Curve(
      @Setting(def = "[]", doc = "Radii, rising; empty: no curve.") List<Double> epsilons,
      @Setting(
              def = "[]",
              doc = "Attacks, each run at every radius; empty: the first of evaluation.attacks.")
          List<Attack> attacks,
      @Setting(
              def = "500",
              absent = "all",
              doc = "Test images of the curve, from the front.",
              min = 1)
          @Nullable Integer examples) {
    public Curve {
      Settings.check(Curve.class, epsilons, attacks, examples);
      epsilons = List.copyOf(epsilons);
      attacks = List.copyOf(attacks);
      for (int i = 0; i < epsilons.size(); i++) {
        if (!(epsilons.get(i) >= 0)
            || epsilons.get(i) > 100
            || (i > 0 && epsilons.get(i) <= epsilons.get(i - 1))) {
          throw new InvalidSetting(
              "epsilons", String.valueOf(epsilons), "rising numbers from 0 to 100");
        }
      }
    }
  }

  /** When an attack counts as successful. */
  public enum SuccessRule {
    ANY_ITERATE,
    LAST_ITERATE
  }
}
