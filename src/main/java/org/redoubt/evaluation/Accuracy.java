package org.redoubt.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.redoubt.attack.Assault;
import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
import org.redoubt.data.ImageSet;
import org.redoubt.loss.Rows;
import org.redoubt.model.Pass;
import org.redoubt.result.ExampleOutcome;
import org.redoubt.result.Proportion;

/** Natural and robust accuracy without any details: the validation of training. */
public final class Accuracy {
  private Accuracy() {}

  /**
   * Images classified right, in evaluation mode.
   *
   * @param images at least one
   */
  public static Proportion natural(Pass pass, ImageSet images, int batchSize) {
    Batches batches = new Batches(images, images.size(), batchSize);
    return natural(pass, batches, EvaluationListener.NONE);
  }

  /**
   * Images classified right that survive every iterate of an attack.
   *
   * @param images at least one
   * @param seed fixes the random starts
   */
  public static Proportion robust(
      Pass pass, ImageSet images, Attack attack, int batchSize, Seed seed) {
    Assault assault = new Assault(attack, SuccessRule.ANY_ITERATE);
    List<ExampleOutcome> outcomes = new ArrayList<>();
    new Batches(images, images.size(), batchSize)
        .forEach(
            "validation",
            EvaluationListener.NONE,
            batch -> outcomes.addAll(assault.on(pass, batch, seed).outcomes()));
    return robust(outcomes);
  }

  static Proportion natural(Pass pass, Batches batches, EvaluationListener listener) {
    int[] right = {0};
    batches.forEach("natural", listener, batch -> right[0] += right(pass, batch));
    return new Proportion(right[0], batches.count());
  }

  static Proportion robust(List<ExampleOutcome> outcomes) {
    return new Proportion(
        (int) outcomes.stream().filter(ExampleOutcome::robust).count(), outcomes.size());
  }

  private static int right(Pass pass, Batch batch) {
    Rows logits = Rows.of(pass.forward(batch.images()));
    int right = 0;
    for (int i = 0; i < batch.size(); i++) {
      right += logits.argmax(i) == batch.labels()[i] ? 1 : 0;
    }
    return right;
  }
}
