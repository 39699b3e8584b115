package org.redoubt.attack;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.AttackNames;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;

/**
 * The ascent in ND4J operations, on all images of a batch: they stay where the network computes.
 * One number per step comes to the host, whether the gradient is finite; the random starts, drawn
 * on the host as {@link HostAscent} draws them, go the other way once.
 */
final class DeviceAscent implements Ascent {
  private final Recipe recipe;
  private final INDArray clean; // [rows, numbers per image], as all below
  private final INDArray x;
  private final INDArray accumulated;
  private final INDArray images;
  private int steps;

  /**
   * @param seed together with an image's index it fixes the random start
   */
  DeviceAscent(Recipe recipe, Batch batch, Seed seed) {
    this.recipe = recipe;
    int size = Math.toIntExact(batch.images().length() / batch.size());
    long[] flat = {batch.size(), size};
    clean = batch.images().dup('c').reshape(flat);
    x = Nd4j.create(recipe.noise(batch.indices(), size, seed), flat, 'c').addi(clean);
    recipe.ball().project(x, clean);
    accumulated = x.like();
    images = x.reshape(batch.images().shape());
  }

  @Override
  public INDArray images() {
    return images;
  }

  @Override
  public void step(INDArray inputGradient) {
    INDArray gradient = inputGradient.dup('c').reshape(x.shape());
    steps++;
    if (!NonFiniteGradient.allFinite(gradient)) {
      throw new NonFiniteGradient(AttackNames.of(recipe.attack()), steps);
    }
    if (recipe.momentum().accumulates()) {
      recipe.momentum().accumulate(gradient, accumulated);
    }
    recipe.ball().normalise(gradient);
    x.addi(gradient.muli(recipe.stepLength()));
    recipe.ball().project(x, clean);
  }
}
