package org.redoubt.experiment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan;
import org.redoubt.config.Schedule;

/**
 * What attacks cost, counted in gradient steps of one image, where every image is attacked to the
 * end: each pass of an attack looks at the image once more than it steps.
 *
 * @param classes that the network tells apart
 */
record AttackCost(int classes) {

  /** Of one image. */
  long of(Attack attack) {
    if (attack.epsilon() == 0) {
      return 1; // only the clean prediction
    }
    return 1 + (long) attack.restarts() * targets(attack.goal()) * (attack.steps() + 1);
  }

  /** An image is attacked towards each class but its own. */
  private int targets(Attack.Goal goal) {
    return goal == Attack.Goal.MULTI_TARGETED ? classes - 1 : 1;
  }

  /** Of the attacks of a plan, the natural accuracy included. */
  long evaluation(EvaluationPlan plan, int testImages) {
    long perImage = 1 + plan.attacks().stream().mapToLong(this::of).sum();
    return perImage * count(plan.examples(), testImages);
  }

  /** Of the curve of a plan, less what its attacks have shown already. */
  long curve(EvaluationPlan plan, int testImages) {
    List<Attack> families = plan.curve().attacks();
    if (families.isEmpty()) {
      families = plan.attacks().stream().limit(1).toList();
    }
    int images = count(plan.curve().examples(), testImages);
    boolean covered = count(plan.examples(), testImages) >= images;
    return families.stream()
            .flatMap(attack -> plan.curve().epsilons().stream().map(attack::withEpsilon))
            .filter(attack -> !covered || !plan.attacks().contains(attack))
            .mapToLong(this::of)
            .sum()
        * images;
  }

  /** Of one validation. */
  long validation(Schedule.Validation validation, Attack adversary, int validationImages) {
    int images = Math.min(validation.examples(), validationImages);
    return images * (1 + of(BallPgd.in(adversary, validation.steps())));
  }

  private static int count(@Nullable Integer wanted, int available) {
    return wanted == null ? available : Math.min(wanted, available);
  }
}
