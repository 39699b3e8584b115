package org.redoubt.analysis;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.redoubt.result.Proportion;

/**
 * Area under the receiver operating characteristic as the Mann-Whitney statistic, the share of
 * pairs in which the positive example scores higher, ties at half; with the 95 % interval of
 * DeLong, DeLong and Clarke-Pearson (1988), from the variances of each example's share, clamped to
 * [0, 1].
 *
 * <p>Where the two samples do not overlap (area 0 or 1) those variances are 0 and the interval is
 * the point itself, which says nothing of further samples; where a sample has a single example its
 * variance is unknown and the interval is [0, 1].
 *
 * @param area 0 to 1
 * @param lower end of the interval
 * @param upper end of the interval
 */
record Auc(double area, double lower, double upper) {

  /**
   * Compares two samples of scores, each with at least one.
   *
   * @param positives scores that should be high
   * @param negatives scores that should be low
   */
  static Auc of(double[] positives, double[] negatives) {
    double[] above = shares(positives, negatives);
    double[] below = Arrays.stream(shares(negatives, positives)).map(share -> 1 - share).toArray();
    double area = mean(above);
    if (positives.length == 1 || negatives.length == 1) {
      return new Auc(area, 0, 1);
    }
    double variance =
        variance(above, area) / positives.length + variance(below, area) / negatives.length;
    double half = Proportion.Z * Math.sqrt(variance);
    return new Auc(area, Math.max(0, area - half), Math.min(1, area + half));
  }

  /** For each score the share of the others that lie below it, ties at half. */
  private static double[] shares(double[] scores, double[] others) {
    double[] sorted = others.clone();
    Arrays.sort(sorted);
    DoubleUnaryOperator share =
        score -> (count(sorted, score, false) + count(sorted, score, true)) / (2.0 * sorted.length);
    return Arrays.stream(scores).map(share).toArray();
  }

  /** How many of a sorted array lie below a value, or below or at it. */
  private static int count(double[] sorted, double value, boolean inclusive) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean counts = inclusive ? sorted[middle] <= value : sorted[middle] < value;
      low = counts ? middle + 1 : low;
      high = counts ? high : middle;
    }
    return low;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double variance(double[] values, double mean) {
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
  }
}
