package org.redoubt.attack;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.AttackNames;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
import org.redoubt.loss.Copies;

/**
 * The ascent in Java's memory, on some images of a batch: the faster way beside a network on the
 * CPU, and what evaluations need, which look at every iterate and drop images that fell.
 */
final class HostAscent implements Ascent {
  private final Recipe recipe;
  private final int size; // numbers per image
  private int[] rows; // positions in the batch of the images still here
  private float[] clean;
  private float[] x;
  private float[] gradient;
  private float[] accumulated;
  private INDArray images;
  private int steps;

  /**
   * Starts at the given positions of a batch.
   *
   * @param seed together with an image's index it fixes the random start
   */
  HostAscent(Recipe recipe, Batch batch, int[] rows, Seed seed) {
    this.recipe = recipe;
    this.rows = rows;
    size = Math.toIntExact(batch.images().length() / batch.size());
    clean = select(Copies.floats(batch.images()), rows);
    x = clean.clone();
    gradient = new float[x.length];
    accumulated = new float[recipe.momentum().accumulates() ? x.length : 0];
    float[] noise =
        recipe.noise(Arrays.stream(rows).map(row -> batch.indices()[row]).toArray(), size, seed);
    for (int k = 0; k < x.length; k++) {
      x[k] += noise[k];
    }
    for (int i = 0; i < rows.length; i++) {
      recipe.ball().project(x, clean, i * size, (i + 1) * size);
    }
    long[] shape = batch.images().shape().clone();
    shape[0] = rows.length;
    images = Nd4j.create(x, shape, 'c');
  }

  @Override
  public INDArray images() {
    return images;
  }

  /** The current iterates, row by row; overwritten by the next step. */
  float[] values() {
    return x;
  }

  /** Position in the batch of each image. */
  int[] rows() {
    return rows;
  }

  @Override
  public void step(INDArray inputGradient) {
    Copies.floats(inputGradient, gradient);
    float length = (float) recipe.stepLength();
    for (int i = 0; i < rows.length; i++) {
      int from = i * size;
      int to = from + size;
      requireFinite(from, to);
      if (recipe.momentum().accumulates()) {
        recipe.momentum().accumulate(gradient, accumulated, from, to);
      }
      recipe.ball().normalise(gradient, from, to);
      for (int k = from; k < to; k++) {
        x[k] += length * gradient[k];
      }
      recipe.ball().project(x, clean, from, to);
    }
    Copies.write(x, images);
    steps++;
  }

  /** Goes on with only the images whose position in the batch passes. */
  void keep(IntPredicate wanted) {
    int[] kept = IntStream.range(0, rows.length).filter(i -> wanted.test(rows[i])).toArray();
    if (kept.length == rows.length) {
      return;
    }
    rows = Arrays.stream(kept).map(i -> rows[i]).toArray();
    clean = select(clean, kept);
    x = select(x, kept);
    accumulated = accumulated.length == 0 ? accumulated : select(accumulated, kept);
    gradient = new float[x.length];
    long[] shape = images.shape().clone();
    shape[0] = kept.length;
    images = Nd4j.create(x, shape, 'c');
  }

  private float[] select(float[] values, int[] positions) {
    float[] picked = new float[positions.length * size];
    for (int i = 0; i < positions.length; i++) {
      System.arraycopy(values, positions[i] * size, picked, i * size, size);
    }
    return picked;
  }

  private void requireFinite(int from, int to) {
    if (!NonFiniteGradient.allFinite(gradient, from, to)) {
      throw new NonFiniteGradient(AttackNames.of(recipe.attack()), steps + 1);
    }
  }
}
