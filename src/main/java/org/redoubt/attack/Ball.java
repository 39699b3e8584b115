package org.redoubt.attack;

import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.config.Attack.Norm;

/**
 * The images within a distance epsilon of a clean image: a norm is three verbs. Images are rows of
 * a float array, numbers {@code from} (inclusive) to {@code to} (exclusive), or of an ND4J array,
 * [rows, numbers per image], which stays on its device.
 */
sealed interface Ball permits LinfBall, L2Ball {
  /** Ball of a norm and a radius in pixel units. */
  static Ball of(Norm norm, double epsilon) {
    return switch (norm) {
      case LINF -> new LinfBall(epsilon);
      case L2 -> new L2Ball(epsilon);
    };
  }

  /** Radius in pixel units. */
  double epsilon();

  /** Random start: fills {@code noise} with a point drawn uniformly from the ball around 0. */
  void sample(SplittableRandom random, float[] noise);

  /** Steepest step: turns a gradient, in place, into the ascent direction of unit norm. */
  void normalise(float[] gradient, int from, int to);

  /** The same for all rows of an array. */
  void normalise(INDArray gradient);

  /** Projects x, in place, onto the ball around {@code clean} intersected with [0,1]. */
  void project(float[] x, float[] clean, int from, int to);

  /** The same for all rows of an array. */
  void project(INDArray x, INDArray clean);

  /** Norm of x - clean. */
  double distance(float[] x, float[] clean, int from, int to);
}
