package org.redoubt.attack;

import java.util.List;
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
    Rows clean = Rows.of(pass.forward(batch.images()));
    return attack(
        new Scene(pass, batch, seed, IterateWatcher.NONE), clean, new Tally(batch, clean));
  }

  /**
   * As {@link #on}, with clean mistakes attacked like all others, and every iterate shown.
   *
   * @param watcher sees each iterate of each image that is still attacked
   */
  public AttackedBatch watched(Pass pass, Batch batch, Seed seed, IterateWatcher watcher) {
    Rows clean = Rows.of(pass.forward(batch.images()));
    return attack(new Scene(pass, batch, seed, watcher), clean, Tally.ofAll(batch, clean));
  }

  private record Scene(Pass pass, Batch batch, Seed seed, IterateWatcher watcher) {}

  private AttackedBatch attack(Scene scene, Rows clean, Tally tally) {
    Recipe recipe = Recipe.of(attack);
    List<Objective> objectives = recipe.objectives(scene.batch.labels(), () -> clean);
    for (int restart = 0; attack.epsilon() > 0 && restart < attack.restarts(); restart++) {
      for (int k = 0; k < objectives.size(); k++) {
        int[] rows = tally.standing(objectives.get(k)::attacks);
        if (rows.length > 0) {
          HostAscent ascent = new HostAscent(recipe, scene.batch, rows, scene.seed.fork(restart));
          ascend(ascent, objectives.get(k), new Iterate(restart, k, 0), scene, tally);
        }
      }
    }
    return tally.close(recipe.ball());
  }

  private void ascend(
      HostAscent ascent, Objective objective, Iterate start, Scene scene, Tally tally) {
    for (int step = 0; ascent.rows().length > 0; step++) {
      INDArray output = scene.pass.forward(ascent.images());
      scene.watcher.seen(start.after(step), ascent.rows(), output);
      boolean last = step == attack.steps();
      if (last || rule == SuccessRule.ANY_ITERATE) {
        tally.observe(ascent, Rows.of(output), start.after(step));
      }
      if (last || tally.noneStands(ascent.rows())) {
        return;
      }
      ascent.step(scene.pass.inputGradient(objective.at(output, ascent.rows()).gradient()));
      ascent.keep(tally::stands);
    }
  }
}
