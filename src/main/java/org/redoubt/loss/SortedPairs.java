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
    new Sweep(from, Math.min(TILE, values.length - from)).run(values);
  }

  /**
   * Some neighbouring dimensions, with the buffers for them. Numbers are fetched and gradients put
   * back row by row: column by column, rows whose distance is a power of two evict each other from
   * the cache.
   */
  private final class Sweep {
    private final int n = own.length;
    private final int from;
    private final double[][] columns; // [dimensions][n]
    private final double[][] signs; // [dimensions][n]: derivatives before scaling
    private final RadixOrder sorted = new RadixOrder(n, clean.singlePrecision());
    private final int[] below = new int[totals.length]; // counts of the items passed so far
    private final int[] passed = new int[2]; // the same, over all classes
    private final int[] same = new int[n];
    private final int[] all = new int[n];

    Sweep(int from, int dimensions) {
      this.from = from;
      columns = new double[dimensions][n];
      signs = new double[dimensions][n];
    }

    /** Writes the gradients of these dimensions and their parts of the (unscaled) value. */
    void run(double[] values) {
      fetch(clean, 0);
      if (adversarial != null) {
        fetch(adversarial, clean.rows());
      }
      for (int d = 0; d < columns.length; d++) {
        values[from + d] = dimension(columns[d], signs[d]);
      }
      putBack(onClean, 0);
      if (adversarial != null) {
        putBack(onAdversarial, clean.rows());
      }
    }

    private double dimension(double[] column, double[] derivatives) {
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
      return inner(column, derivatives);
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

    /** Fills the derivatives; their inner product with the numbers is the value. */
    private double inner(double[] column, double[] derivatives) {
      double factor = adversarial == null ? 2 : 1; // among the clean, a pair is met twice
      double c = weights.repulsion();
      double value = 0;
      for (int i = 0; i < n; i++) {
        derivatives[i] = factor * ((1 + c) * same[i] - c * all[i]);
        value += derivatives[i] * column[i];
      }
      return value;
    }

    private void fetch(Rows rows, int first) {
      for (int i = 0; i < rows.rows(); i++) {
        for (int d = 0; d < columns.length; d++) {
          columns[d][first + i] = rows.at(i, from + d);
        }
      }
    }

    private void putBack(double[] gradient, int first) {
      double scale = weights.scale();
      for (int i = 0; i < clean.rows(); i++) {
        for (int d = 0; d < signs.length; d++) {
          gradient[i * clean.columns() + from + d] = signs[d][first + i] * scale;
        }
      }
    }
  }
}
