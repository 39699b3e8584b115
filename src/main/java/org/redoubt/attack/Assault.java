package org.redoubt.attack;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
import org.redoubt.loss.Rows;
import org.redoubt.model.Pass;

/**
 * An attack as an evaluation uses it: the worst case per image over all restarts and targets, with
 * the network in evaluation mode. An attack succeeds when the image is misclassified, whatever its
 * goal: a targeted attack only chooses the direction. Clean mistakes are never attacked, and an
 * image that fell costs no more steps (under {@code any-iterate} from the iterate at which it fell,
 * under {@code last-iterate} from the next restart or target).
 */
public record Assault(Attack attack, SuccessRule rule) {

  /**
   * Attacks a batch.
   *
   * @param seed fixes, with each image's index and the restart, the random starts
   * @throws NonFiniteGradient where a gradient holds NaN or infinity
   * @throws IllegalStateException where a finished image lies outside the ball or [0,1]
   */
  public AttackedBatch on(Pass pass, Batch batch, Seed seed) {
    Recipe recipe = Recipe.of(attack);
    Rows clean = Rows.of(pass.forward(batch.images()));
    Tally tally = new Tally(batch, clean);
    if (attack.epsilon() > 0) {
      for (int restart = 0; restart < attack.restarts(); restart++) {
        for (Objective objective : recipe.objectives(batch.labels(), () -> clean)) {
          int[] rows = tally.standing(objective::attacks);
          if (rows.length > 0) {
            ascend(new Ascent(recipe, batch, rows, seed.fork(restart)), objective, pass, tally);
          }
        }
      }
    }
    return tally.close(recipe.ball());
  }

  private void ascend(Ascent ascent, Objective objective, Pass pass, Tally tally) {
    for (int step = 0; ascent.rows().length > 0; step++) {
      INDArray logits = pass.forward(ascent.images());
      boolean last = step == attack.steps();
      if (last || rule == SuccessRule.ANY_ITERATE) {
        tally.observe(ascent, Rows.of(logits), step);
      }
      if (last || tally.noneStands(ascent.rows())) {
        return;
      }
      ascent.step(pass.inputGradient(objective.at(logits, ascent.rows()).gradient()));
      ascent.keep(tally::stands);
    }
  }
}
