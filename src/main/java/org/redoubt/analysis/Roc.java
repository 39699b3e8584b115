package org.redoubt.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.redoubt.result.EntropyView.Point;

/**
 * Receiver operating characteristic of the detector that calls an example positive where its score
 * is at least a threshold. Thresholds are the scores that occur, the first one the next number
 * above them all; points inside a straight piece are left out, which changes neither the curve nor
 * the area under it.
 */
final class Roc {
  private Roc() {}

  /** Counts at one threshold; whole numbers, so that straightness is decided exactly. */
  private record Step(double threshold, long falsePositives, long truePositives) {
    /** Whether this step lies on the line between two others. */
    boolean between(Step before, Step after) {
      long over = falsePositives - before.falsePositives;
      long up = truePositives - before.truePositives;
      return over * (after.truePositives - before.truePositives)
          == up * (after.falsePositives - before.falsePositives);
    }
  }

  /** The curve from (0, 0) to (1, 1); each sample has at least one score. */
  static List<Point> curve(double[] positives, double[] negatives) {
    return straightened(steps(positives, negatives)).stream()
        .map(
            step ->
                new Point(
                    step.threshold,
                    (double) step.falsePositives / negatives.length,
                    (double) step.truePositives / positives.length))
        .toList();
  }

  private static List<Step> steps(double[] positives, double[] negatives) {
    double[] up = positives.clone();
    double[] down = negatives.clone();
    Arrays.sort(up);
    Arrays.sort(down);
    double[] thresholds =
        DoubleStream.concat(Arrays.stream(up), Arrays.stream(down)).distinct().sorted().toArray();
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(Math.nextUp(thresholds[thresholds.length - 1]), 0, 0));
    int i = up.length;
    int j = down.length;
    for (int t = thresholds.length - 1; t >= 0; t--) {
      while (i > 0 && up[i - 1] >= thresholds[t]) {
        i--;
      }
      while (j > 0 && down[j - 1] >= thresholds[t]) {
        j--;
      }
      steps.add(new Step(thresholds[t], down.length - j, up.length - i));
    }
    return steps;
  }

  private static List<Step> straightened(List<Step> steps) {
    List<Step> kept = new ArrayList<>();
    for (Step step : steps) {
      int last = kept.size() - 1;
      if (last > 0 && kept.get(last).between(kept.get(last - 1), step)) {
        kept.remove(last);
      }
      kept.add(step);
    }
    return kept;
  }
}
