package org.redoubt.loss;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * sum_ij w_ij |u_i - v_j|_1 and its gradients by sorting. In one dimension the derivative by u_i is
 * sum_j w_ij sign(u_i - v_j) = (1 + c) S_same - c S_all, where c = 1/gamma - 1 and S is the number
 * of v_j below u_i minus the number above, among those of i's class or among all. Both numbers are
 * prefix counts of the sorted dimension. As the sum is homogeneous of degree 1, its value is the
 * inner product of the numbers with these derivatives.
 *
 * <p>The dimensions are independent and are spread over threads; every sum has a fixed order, so
 * the result does not depend on the number of threads.
 */
final class SortedPairs {
  private static final int TILE = 8; // dimensions per task: 8 doubles are one cache line

  private final Rows clean;
  private final @Nullable Rows adversarial;
  private final PairWeights weights;
  private final int[] own; // where an item is counted: population * classes + label
  private final int[] opposite; // the count it is compared with: those of its class
  private final int[] side; // population of an item: 0 clean, 1 adversarial
  private final int across; // the population it is compared with is side ^ across
  private final int[] totals; // counts of all items
  private final double[] onClean;
  private final double[] onAdversarial;

  private SortedPairs(Rows clean, @Nullable Rows adversarial, PairWeights weights) {
    this.clean = clean;
    this.adversarial = adversarial;
    this.weights = weights;
    int populations = adversarial == null ? 1 : 2;
    int b = clean.rows();
    int classes = weights.classes();
    across = populations - 1;
    side = new int[populations * b];
    own = new int[populations * b];
    opposite = new int[populations * b];
    totals = new int[populations * classes];
    for (int i = 0; i < own.length; i++) {
      int label = weights.labels()[i % b];
      side[i] = i / b;
      own[i] = side[i] * classes + label;
      opposite[i] = (side[i] ^ across) * classes + label;
      totals[own[i]]++;
    }
    onClean = new double[b * clean.columns()];
    onAdversarial = new double[adversarial == null ? 0 : onClean.length];
  }

  /**
   * @param clean v, [B, K]
   * @param adversarial u, [B, K]; null: pairs among the clean rows
   */
  static PairLoss of(Rows clean, @Nullable Rows adversarial, PairWeights weights) {
    SortedPairs pairs = new SortedPairs(clean, adversarial, weights);
    double[] values = new double[clean.columns()];
    int tiles = (clean.columns() + TILE - 1) / TILE;
    IntStream.range(0, tiles).parallel().forEach(tile -> pairs.tile(tile * TILE, values));
    double value = Arrays.stream(values).sum() * weights.scale();
    return new PairLoss(
        value,
        clean.withValues(pairs.onClean),
        adversarial == null ? null : adversarial.withValues(pairs.onAdversarial));
  }

  private void tile(int from, double[] values) {
    Sweep sweep = new Sweep();
    for (int k = from; k < Math.min(from + TILE, values.length); k++) {
      values[k] = sweep.dimension(k);
    }
  }

  /** One pass over a sorted dimension, with its buffers. */
  private final class Sweep {
    private final int n = own.length;
    private final double[] column = new double[n];
    private final RadixOrder sorted = new RadixOrder(n, clean.singlePrecision());
    private final int[] below = new int[totals.length]; // counts of the items passed so far
    private final int[] passed = new int[2]; // the same, over all classes
    private final int[] same = new int[n];
    private final int[] all = new int[n];

    /** Writes the gradients of dimension k and returns its part of the (unscaled) value. */
    double dimension(int k) {
      read(k);
      sorted.sort(column);
      Arrays.fill(below, 0);
      Arrays.fill(passed, 0);
      for (int start = 0; start < n; ) {
        int end = start + 1;
        while (end < n && sorted.tied(start, end)) {
          end++;
        }
        passTies(start, end);
        start = end;
      }
      return write(k);
    }

    /** Items of equal value: each sees what lies below them all, then what lies above them all. */
    private void passTies(int start, int end) {
      for (int p = start; p < end; p++) {
        int i = sorted.index(p);
        same[i] = below[opposite[i]];
        all[i] = passed[side[i] ^ across];
      }
      for (int p = start; p < end; p++) {
        int i = sorted.index(p);
        below[own[i]]++;
        passed[side[i]]++;
      }
      for (int p = start; p < end; p++) {
        int i = sorted.index(p);
        same[i] += below[opposite[i]] - totals[opposite[i]];
        all[i] += passed[side[i] ^ across] - clean.rows();
      }
    }

    private void read(int k) {
      int b = clean.rows();
      for (int i = 0; i < b; i++) {
        column[i] = clean.at(i, k);
      }
      if (adversarial != null) {
        for (int i = 0; i < b; i++) {
          column[b + i] = adversarial.at(i, k);
        }
      }
    }

    private double write(int k) {
      int b = clean.rows();
      if (adversarial == null) {
        return write(k, 0, 2, onClean); // among the clean, a pair is met twice
      }
      return write(k, 0, 1, onClean) + write(k, b, 1, onAdversarial);
    }

    /** Writes the gradients of one population, whose items start at {@code first}. */
    private double write(int k, int first, double factor, double[] gradient) {
      int columns = clean.columns();
      double c = weights.repulsion();
      double scale = weights.scale();
      double value = 0;
      for (int i = first, to = k; i < first + clean.rows(); i++, to += columns) {
        double signs = factor * ((1 + c) * same[i] - c * all[i]);
        value += signs * column[i];
        gradient[to] = signs * scale;
      }
      return value;
    }
  }
}
