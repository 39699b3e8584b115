package org.redoubt.attack;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.shape.Gather;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Attack;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
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
    return perturb(new Crafting(pass, forward, batch, seed), Ascent.Beginning.besideTheNetwork());
  }

  /** What an attack works on: parameters that travel together. */
  record Crafting(Pass pass, Forward forward, Batch batch, Seed seed) {}

  /** As above, with ascents of one kind. */
  INDArray perturb(Crafting c, Ascent.Beginning beginning) {
    Recipe recipe = Recipe.scaled(attack, scale);
    List<Objective> objectives =
        recipe.objectives(c.batch.labels(), () -> Rows.of(c.forward.logits(c.batch.images())));
    if (objectives.size() == 1 && attack.restarts() == 1) {
      return ascend(beginning.of(recipe, c.batch, c.seed.fork(0)), objectives.get(0), c);
    }
    Worst worst = new Worst(c.batch, recipe.severity(c.batch.labels(), objectives));
    for (int restart = 0; restart < attack.restarts(); restart++) {
      for (Objective objective : objectives) {
        Ascent ascent = beginning.of(recipe, c.batch, c.seed.fork(restart));
        INDArray images = ascend(ascent, objective, c);
        worst.take(images, c.forward.logits(images), objective);
      }
    }
    return worst.images();
  }

  private INDArray ascend(Ascent ascent, Objective objective, Crafting c) {
    int[] rows = allOf(c.batch);
    for (int step = 0; step < attack.steps(); step++) {
      INDArray logits = c.forward.logits(ascent.images());
      ascent.step(c.pass.inputGradient(objective.at(logits, rows).gradient()));
    }
    return ascent.images();
  }

  private static int[] allOf(Batch batch) {
    return IntStream.range(0, batch.size()).toArray();
  }

  /** The example of each image with the largest loss so far; first the clean image. */
  private static final class Worst {
    private final Objective severity;
    private final int[] rows;
    private final double[] record;
    private INDArray images;

    Worst(Batch batch, Objective severity) {
      this.severity = severity;
      rows = allOf(batch);
      record = new double[rows.length];
      Arrays.fill(record, Double.NEGATIVE_INFINITY);
      images = batch.images();
    }

    /** Where these finished examples are worse, they replace those before; copied bit for bit. */
    void take(INDArray finished, INDArray logits, Objective objective) {
      double[] values = severity.at(logits, rows).values();
      int[] chosen = rows.clone();
      for (int i = 0; i < values.length; i++) {
        if (objective.attacks(i) && values[i] > record[i]) {
          record[i] = values[i];
          chosen[i] = rows.length + i;
        }
      }
      INDArray candidates = Nd4j.concat(0, images, finished);
      images = Nd4j.exec(new Gather(candidates, Nd4j.createFromArray(chosen), 0))[0];
    }

    INDArray images() {
      return images;
    }
  }
}
