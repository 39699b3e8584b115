package org.redoubt.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan.SuccessRule;

/**
 * What an attack did to one test image, step by step. Random starts are those of an evaluation with
 * the run's seed, so that equal attacks find equal examples.
 *
 * @param image position in the test set, from 0
 * @param label true class
 * @param success {@code any-iterate}: each restart ended when the image fell
 * @param clean the image of the test set
 * @param adversarial the kept adversarial example; the image itself where {@link #kept} is null
 * @param steps the kept restart, from its first iterate; the clean image alone where nothing was
 *     attacked
 * @param kept where the adversarial example was met; null: the image was not attacked (radius 0, or
 *     a target that is its own class)
 * @param fall first iterate of the whole attack that the network errs on; null: none
 * @param distance norm of the perturbation, measured after the attack, in pixel units
 */
public record Exploration(
    int image,
    int label,
    Attack attack,
    SuccessRule success,
    Seen clean,
    Seen adversarial,
    List<Step> steps,
    @Nullable Moment kept,
    @Nullable Moment fall,
    double distance) {
  public Exploration {
    steps = List.copyOf(steps);
  }

  /** Whether the network errs on the image without any attack. */
  public boolean mistake() {
    return clean.prediction() != label;
  }

  /** Whether the image counts as robust by the rule {@code any-iterate}. */
  public boolean robust() {
    return !mistake() && fall == null;
  }

  /**
   * An image as the network sees it.
   *
   * @param logits one for each class
   * @param prediction class of the largest logit
   */
  public record Seen(Picture picture, List<Double> logits, int prediction) {
    public Seen {
      logits = List.copyOf(logits);
    }
  }

  /**
   * One iterate.
   *
   * @param loss cross-entropy of the true class, in nats
   * @param margin logit of the true class minus the largest other logit
   * @param latentDistance |z' - z|_1 / K at the split layer
   * @param prediction predicted class
   */
  public record Step(double loss, double margin, double latentDistance, int prediction) {}

  /**
   * Where in the attack an iterate was met.
   *
   * @param restart from 0
   * @param step gradient steps taken in that restart
   * @param target class aimed at; null: none
   */
  public record Moment(int restart, int step, @Nullable Integer target) {}
}
