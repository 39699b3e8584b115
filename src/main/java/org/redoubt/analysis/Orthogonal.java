package org.redoubt.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Random directions orthogonal to a given one. */
final class Orthogonal {
  private static final int PASSES = 2; // of Gram-Schmidt: the second takes out what rounding left

  private Orthogonal() {}

  /**
   * Random signs whose dot product with other signs is exactly 0: entries chosen at random are
   * flipped until they balance, and one is set to 0 where their number is odd (as the paper's code
   * does).
   *
   * @param signs each -1, 0 or 1; at least two numbers
   */
  static double[] toSigns(double[] signs, SplittableRandom random) {
    double[] drawn = random.doubles(signs.length).map(u -> u < 0.5 ? -1 : 1).toArray();
    int[] order =
        shuffled(IntStream.range(0, signs.length).filter(k -> signs[k] != 0).toArray(), random);
    int next = 0;
    if (order.length % 2 == 1) {
      drawn[order[next++]] = 0;
    }
    for (double excess = dot(drawn, signs); excess != 0; next++) {
      int k = order[next];
      double part = drawn[k] * signs[k];
      if (part * excess > 0) {
        drawn[k] = -drawn[k];
        excess -= 2 * part;
      }
    }
    return drawn;
  }

  /**
   * A direction drawn evenly from all those orthogonal to another, as long as that one: a standard
   * normal vector with its part along the other taken out.
   *
   * @param axis not zero; at least two numbers
   */
  static double[] toVector(double[] axis, SplittableRandom random) {
    double length = norm(axis);
    double[] unit = scaled(axis, 1 / length);
    double[] drawn =
        IntStream.range(0, axis.length).mapToDouble(k -> random.nextGaussian()).toArray();
    for (int pass = 0; pass < PASSES; pass++) {
      double along = dot(drawn, unit);
      for (int k = 0; k < drawn.length; k++) {
        drawn[k] -= along * unit[k];
      }
    }
    return scaled(drawn, length / norm(drawn));
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  static double[] scaled(double[] a, double factor) {
    return Arrays.stream(a).map(v -> factor * v).toArray();
  }

  /** Fisher-Yates, in place. */
  private static int[] shuffled(int[] values, SplittableRandom random) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int other = values[j];
      values[j] = values[i];
      values[i] = other;
    }
    return values;
  }
}
