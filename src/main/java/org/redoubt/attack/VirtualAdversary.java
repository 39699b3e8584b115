package org.redoubt.attack;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
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
    INDArray gradient = pass.inputGradient(kl);
    if (!NonFiniteGradient.allFinite(gradient)) {
      throw new NonFiniteGradient("the virtual adversary", 1);
    }
    INDArray displaced = moved(batch, gradient, radius);
    return Transforms.min(Transforms.max(displaced, 0, false), 1, false);
  }

  private static INDArray directions(Batch batch, Seed seed) {
    int size = Math.toIntExact(batch.images().length() / batch.size());
    float[] all = new float[batch.size() * size];
    for (int i = 0; i < batch.size(); i++) {
      var random = seed.fork(batch.indices()[i]).random();
      for (int k = i * size; k < (i + 1) * size; k++) {
        all[k] = (float) random.nextGaussian();
      }
    }
    return Nd4j.create(all, new long[] {batch.size(), size}, 'c');
  }

  /** x + length d / |d|, row by row, as a new array; in ND4J operations, wherever x lies. */
  private static INDArray moved(Batch batch, INDArray d, double length) {
    INDArray step = d.dup('c').reshape(batch.size(), -1);
    new L2Ball(length).normalise(step);
    return step.muli(length).reshape(batch.images().shape()).addi(batch.images());
  }
}
