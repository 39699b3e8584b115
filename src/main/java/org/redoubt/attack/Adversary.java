package org.redoubt.attack;

import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Attack;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
import org.redoubt.loss.Copies;
import org.redoubt.loss.Rows;
import org.redoubt.model.Pass;

/**
 * An attack as adversarial training uses it: all images, all steps, the last iterate, no account of
 * success. Where an attack has several restarts or targets, the finished example with the largest
 * loss is taken per image.
 *
 * @param attack what is run
 * @param scale factor of its radius and its step, 0 to 1: the warm-up of training
 */
public record Adversary(Attack attack, double scale) {
  public Adversary {
    if (!(scale >= 0 && scale <= 1)) {
      throw new IllegalArgumentException("scale must lie in [0, 1], found " + scale);
    }
  }

  /** The attack at full size. */
  public Adversary(Attack attack) {
    this(attack, 1);
  }

  /** Adversarial images with the network in evaluation mode. */
  public INDArray perturb(Pass pass, Batch batch, Seed seed) {
    return perturb(pass, pass::forward, batch, seed);
  }

  /**
   * Adversarial images.
   *
   * @param forward how this pass computes logits
   * @param seed fixes, with each image's index, its random starts; another one for each epoch
   * @return a new array, [B, height, width, channels], in [0,1] and in the ball
   * @throws NonFiniteGradient where a gradient holds NaN or infinity
   */
  public INDArray perturb(Pass pass, Forward forward, Batch batch, Seed seed) {
    Recipe recipe = Recipe.scaled(attack, scale);
    int[] rows = IntStream.range(0, batch.size()).toArray();
    List<Objective> objectives =
        recipe.objectives(batch.labels(), () -> Rows.of(forward.logits(batch.images())));
    if (objectives.size() == 1 && attack.restarts() == 1) {
      return ascend(
          new Ascent(recipe, batch, rows, seed.fork(0)), objectives.get(0), pass, forward);
    }
    return worst(recipe, objectives, new Crafting(pass, forward, batch, rows, seed));
  }

  @SuppressWarnings("ArrayRecordComponent") // parameters that travel together
  private record Crafting(Pass pass, Forward forward, Batch batch, int[] rows, Seed seed) {}

  private INDArray ascend(Ascent ascent, Objective objective, Pass pass, Forward forward) {
    for (int step = 0; step < attack.steps(); step++) {
      INDArray logits = forward.logits(ascent.images());
      ascent.step(pass.inputGradient(objective.at(logits, ascent.rows()).gradient()));
    }
    return ascent.images();
  }

  private INDArray worst(Recipe recipe, List<Objective> objectives, Crafting c) {
    Objective severity = recipe.severity(c.batch().labels(), objectives);
    float[] worst = Copies.floats(c.batch().images());
    int size = worst.length / c.rows().length;
    double[] record = new double[c.rows().length];
    java.util.Arrays.fill(record, Double.NEGATIVE_INFINITY);
    for (int restart = 0; restart < attack.restarts(); restart++) {
      for (Objective objective : objectives) {
        Ascent ascent = new Ascent(recipe, c.batch(), c.rows(), c.seed().fork(restart));
        INDArray images = ascend(ascent, objective, c.pass(), c.forward());
        double[] values = severity.at(c.forward().logits(images), c.rows()).values();
        for (int i = 0; i < values.length; i++) {
          if (objective.attacks(i) && values[i] > record[i]) {
            record[i] = values[i];
            System.arraycopy(ascent.values(), i * size, worst, i * size, size);
          }
        }
      }
    }
    return Nd4j.create(worst, c.batch().images().shape(), 'c');
  }
}
