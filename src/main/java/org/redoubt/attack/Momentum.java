package org.redoubt.attack;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Momentum of MIM (Dong et al. 2018, eq. 6): g &lt;- decay g + gradient / |gradient|_1, per image.
 * Their code divides by the mean instead of the sum, a constant factor that no normalised step
 * sees.
 *
 * @param decay 0 to 1; NaN: no momentum at all
 */
record Momentum(double decay) {
  /** Each step follows its own gradient. */
  static final Momentum NONE = new Momentum(Double.NaN);

  boolean accumulates() {
    return !Double.isNaN(decay);
  }

  /** Adds one image's gradient to its accumulated one and copies that back. */
  void accumulate(float[] gradient, float[] accumulated, int from, int to) {
    double norm = 0;
    for (int k = from; k < to; k++) {
      norm += Math.abs(gradient[k]);
    }
    double factor = norm > 0 ? 1 / norm : 0;
    for (int k = from; k < to; k++) {
      accumulated[k] = (float) (decay * accumulated[k] + factor * gradient[k]);
      gradient[k] = accumulated[k];
    }
  }

  /** The same for all rows of [rows, numbers per image], on their device. */
  void accumulate(INDArray gradient, INDArray accumulated) {
    gradient.diviColumnVector(Transforms.max(gradient.norm1(1), Float.MIN_NORMAL, false));
    gradient.assign(accumulated.muli(decay).addi(gradient));
  }
}
