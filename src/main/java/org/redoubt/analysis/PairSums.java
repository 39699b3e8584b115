package org.redoubt.analysis;

import java.util.Arrays;
import org.redoubt.result.Compactness.Pairing;
import org.redoubt.result.Compactness.Pairs;

/**
 * Sums of |u_i - v_j| over all ordered pairs of different images, by their classes, collected one
 * dimension after another. In a sorted dimension the differences to everything below follow from a
 * count and a total for each class, so that n images of C classes cost O(n (log n + C)) and not
 * O(n^2).
 */
final class PairSums {
  private final int[] labels;
  private final int classes;
  private final double[][] sums; // [class of u_i][class of v_j]

  PairSums(int[] labels, int classes) {
    this.labels = labels;
    this.classes = classes;
    sums = new double[classes][classes];
  }

  /** Adds one dimension of representations u that are paired among themselves. */
  void among(float[] u) {
    Below below = new Below(classes);
    for (long key : sorted(u)) {
      int i = (int) key;
      int c = labels[i];
      for (int d = 0; d < classes; d++) {
        double distances = below.distances(u[i], d);
        sums[c][d] += distances;
        sums[d][c] += distances;
      }
      below.add(u[i], c);
    }
  }

  /** Adds one dimension of representations u paired with representations v of the same images. */
  void between(float[] u, float[] v) {
    int n = u.length;
    float[] both = Arrays.copyOf(u, 2 * n);
    System.arraycopy(v, 0, both, n, n);
    Below belowOfU = new Below(classes);
    Below belowOfV = new Below(classes);
    for (long key : sorted(both)) {
      int i = (int) key;
      int c = labels[i % n];
      for (int d = 0; d < classes; d++) {
        if (i < n) {
          sums[c][d] += belowOfV.distances(both[i], d);
        } else {
          sums[d][c] += belowOfU.distances(both[i], d);
        }
      }
      (i < n ? belowOfU : belowOfV).add(both[i], c);
    }
    for (int i = 0; i < n; i++) { // an image with itself is no pair
      sums[labels[i]][labels[i]] -= Math.abs((double) u[i] - v[i]);
    }
  }

  /** Values with their positions, ascending: the order of floats above, the position below. */
  private static long[] sorted(float[] values) {
    long[] keys = new long[values.length];
    for (int i = 0; i < keys.length; i++) {
      int bits = Float.floatToIntBits(values[i]);
      int ordered = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
      keys[i] = ((long) ordered << 32) | i;
    }
    Arrays.sort(keys);
    return keys;
  }

  /** Means over the pairs, divided by the number of dimensions. */
  Pairing means(Pairs pairs, int dimensions) {
    long[] counts = new long[classes];
    Arrays.stream(labels).forEach(label -> counts[label]++);
    Mean within = new Mean();
    Mean between = new Mean();
    Double[][] means = new Double[classes][classes];
    for (int c = 0; c < classes; c++) {
      for (int d = 0; d < classes; d++) {
        Mean own = new Mean();
        long number = counts[c] * (c == d ? counts[d] - 1 : counts[d]);
        own.add(sums[c][d] / dimensions, number);
        (c == d ? within : between).add(sums[c][d] / dimensions, number);
        means[c][d] = own.value();
      }
    }
    return new Pairing(
        pairs, within.value(), between.value(), Arrays.stream(means).map(Arrays::asList).toList());
  }

  /** How many values of each class lie below the sweep, and their total. */
  private static final class Below {
    private final long[] counts;
    private final double[] totals;

    Below(int classes) {
      counts = new long[classes];
      totals = new double[classes];
    }

    void add(float value, int c) {
      counts[c]++;
      totals[c] += value;
    }

    double distances(float value, int c) {
      return (double) value * counts[c] - totals[c];
    }
  }

  /** Total over number; NaN where there is no pair. */
  private static final class Mean {
    private double total;
    private long number;

    void add(double sum, long pairs) {
      total += sum;
      number += pairs;
    }

    double value() {
      return number == 0 ? Double.NaN : total / number;
    }
  }
}
