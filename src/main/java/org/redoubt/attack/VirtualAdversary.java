package org.redoubt.attack;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
import org.redoubt.loss.Copies;
import org.redoubt.loss.Rows;
import org.redoubt.loss.TradesKl;
import org.redoubt.model.Pass;

/**
 * The virtual adversarial perturbation of Miyato et al. (2018), by one power iteration: d ~ N(0, I)
 * of unit norm; g = gradient of KL(p(x) || p(x + xi d)) by d; r = radius g / |g|. Uses no labels.
 * Unlike theirs, x + r is clipped to [0,1], because networks here take images only.
 *
 * @param radius L2 norm of r, above 0
 * @param xi length of the finite difference, above 0; their 1e-6 is below the resolution of floats
 */
public record VirtualAdversary(double radius, double xi) {
  public VirtualAdversary {
    if (!(radius > 0 && xi > 0)) {
      throw new IllegalArgumentException(
          "radius and xi must be above 0, found " + radius + " and " + xi);
    }
  }

  /** x + r with the network in evaluation mode. */
  public INDArray perturb(Pass pass, Batch batch, Seed seed) {
    return perturb(pass, pass::forward, batch, seed);
  }

  /**
   * x + r.
   *
   * @param forward how this pass computes logits
   * @param seed fixes, with each image's index, the first direction
   * @return a new array, [B, height, width, channels], in [0,1]
   * @throws NonFiniteGradient where the gradient holds NaN or infinity
   */
  public INDArray perturb(Pass pass, Forward forward, Batch batch, Seed seed) {
    Rows clean = Rows.of(forward.logits(batch.images()));
    INDArray probe = moved(batch, directions(batch, seed), xi);
    INDArray kl = TradesKl.perExample(clean, forward.logits(probe)).gradient();
    float[] gradient = Copies.floats(pass.inputGradient(kl));
    if (!NonFiniteGradient.allFinite(gradient, 0, gradient.length)) {
      throw new NonFiniteGradient("the virtual adversary", 1);
    }
    return clipped(moved(batch, gradient, radius));
  }

  private static float[] directions(Batch batch, Seed seed) {
    int size = Math.toIntExact(batch.images().length() / batch.size());
    float[] all = new float[batch.size() * size];
    float[] one = new float[size];
    for (int i = 0; i < batch.size(); i++) {
      var random = seed.fork(batch.indices()[i]).random();
      for (int k = 0; k < size; k++) {
        one[k] = (float) random.nextGaussian();
      }
      System.arraycopy(one, 0, all, i * size, size);
    }
    return all;
  }

  /** x + length d / |d|, row by row. */
  private static INDArray moved(Batch batch, float[] d, double length) {
    Ball ball = new L2Ball(length);
    float[] x = Copies.floats(batch.images());
    int size = x.length / batch.size();
    for (int from = 0; from < x.length; from += size) {
      ball.normalise(d, from, from + size);
    }
    for (int k = 0; k < x.length; k++) {
      x[k] += (float) (length * d[k]);
    }
    return Nd4j.create(x, batch.images().shape(), 'c');
  }

  private static INDArray clipped(INDArray images) {
    float[] x = Copies.floats(images);
    for (int k = 0; k < x.length; k++) {
      x[k] = Math.min(Math.max(x[k], 0f), 1f);
    }
    Copies.write(x, images);
    return images;
  }
}
