package org.redoubt.attack;

import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Ball of the maximum norm. */
record LinfBall(double epsilon) implements Ball {
  private static final int ONE = Float.floatToRawIntBits(1);

  @Override
  public void sample(SplittableRandom random, float[] noise) {
    for (int k = 0; k < noise.length; k++) {
      noise[k] = (float) (epsilon * (2 * random.nextDouble() - 1));
    }
  }

  /** The sign, with sign(0) = 0; without branches, because a gradient's signs are unpredictable. */
  @Override
  public void normalise(float[] gradient, int from, int to) {
    for (int k = from; k < to; k++) {
      int bits = Float.floatToRawIntBits(gradient[k]);
      int zero = ((bits & Integer.MAX_VALUE) - 1) >> 31; // all ones for 0, else none
      gradient[k] = Float.intBitsToFloat((bits & Integer.MIN_VALUE) | (ONE & ~zero));
    }
  }

  @Override
  public void normalise(INDArray gradient) {
    Transforms.sign(gradient, false);
  }

  @Override
  public void project(float[] x, float[] clean, int from, int to) {
    float radius = (float) epsilon;
    for (int k = from; k < to; k++) {
      float low = Math.max(clean[k] - radius, 0f);
      float high = Math.min(clean[k] + radius, 1f);
      x[k] = Math.min(Math.max(x[k], low), high);
    }
  }

  @Override
  public void project(INDArray x, INDArray clean) {
    Transforms.max(x, Transforms.max(clean.sub(epsilon), 0, false), false);
    Transforms.min(x, Transforms.min(clean.add(epsilon), 1, false), false);
  }

  @Override
  public double distance(float[] x, float[] clean, int from, int to) {
    double max = 0;
    for (int k = from; k < to; k++) {
      max = Math.max(max, Math.abs((double) x[k] - clean[k])); // keeps NaN
    }
    return max;
  }
}
