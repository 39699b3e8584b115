package org.redoubt.attack;

import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Ball of the Euclidean norm. */
record L2Ball(double epsilon) implements Ball {

  /** A Gaussian direction with radius epsilon U^(1/n), which is uniform in the ball. */
  @Override
  public void sample(SplittableRandom random, float[] noise) {
    for (int k = 0; k < noise.length; k++) {
      noise[k] = (float) random.nextGaussian();
    }
    normalise(noise, 0, noise.length);
    double radius = epsilon * Math.pow(random.nextDouble(), 1.0 / noise.length);
    for (int k = 0; k < noise.length; k++) {
      noise[k] = (float) (noise[k] * radius);
    }
  }

  /** Division by the norm; a zero gradient stays zero. */
  @Override
  public void normalise(float[] gradient, int from, int to) {
    double norm = Math.sqrt(sumOfSquares(gradient, from, to)); // a double: 1e-30 squared is not 0
    if (norm > 0) {
      for (int k = from; k < to; k++) {
        gradient[k] = (float) (gradient[k] / norm);
      }
    }
  }

  /** Divides by the largest number first, because the square of 1e-30 is no float. */
  @Override
  public void normalise(INDArray gradient) {
    gradient.diviColumnVector(Transforms.max(gradient.amax(1), Float.MIN_NORMAL, false));
    gradient.diviColumnVector(Transforms.max(gradient.norm2(1), 1, false)); // at least 1, or 0
  }

  @Override
  public void project(float[] x, float[] clean, int from, int to) {
    double norm = distance(x, clean, from, to);
    double factor = norm > epsilon ? epsilon / norm : 1;
    for (int k = from; k < to; k++) {
      // clipping afterwards brings x no further from a clean image inside [0,1]
      float inside = factor == 1 ? x[k] : (float) (clean[k] + (x[k] - clean[k]) * factor);
      x[k] = Math.min(Math.max(inside, 0f), 1f);
    }
  }

  @Override
  public void project(INDArray x, INDArray clean) {
    INDArray moved = x.sub(clean);
    INDArray norms = Transforms.max(moved.norm2(1), Math.max(epsilon, Float.MIN_NORMAL), false);
    moved.muliColumnVector(norms.rdivi(epsilon));
    x.assign(moved.addi(clean));
    Transforms.min(Transforms.max(x, 0, false), 1, false);
  }

  @Override
  public double distance(float[] x, float[] clean, int from, int to) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      double d = (double) x[k] - clean[k];
      sum += d * d;
    }
    return Math.sqrt(sum);
  }

  private static double sumOfSquares(float[] values, int from, int to) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      sum += (double) values[k] * values[k];
    }
    return sum;
  }
}
