package org.redoubt.analysis;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.redoubt.loss.Rows;

/** Losses and predictions at the points of a grid, collected batch by batch, row by row. */
final class PointLosses {
  private final int side;
  private final int label;
  private final int predicted;
  private final double[] ofLabel;
  private final double[] ofPredicted;
  private final int[] predictions;

  /**
   * @param side points along each axis
   * @param label true class at the centre
   * @param predicted class predicted at the centre
   */
  PointLosses(int side, int label, int predicted) {
    this.side = side;
    this.label = label;
    this.predicted = predicted;
    this.ofLabel = new double[side * side];
    this.ofPredicted = new double[side * side];
    this.predictions = new int[side * side];
  }

  /** Takes in the logits of the points from one on; rows past the last point do not count. */
  void add(int from, Rows logits) {
    Rows logP = logits.logSoftmax();
    int count = Math.min(logits.rows(), predictions.length - from);
    for (int p = 0; p < count; p++) {
      ofLabel[from + p] = 0 - logP.at(p, label); // not -logP, which may be a negative zero
      ofPredicted[from + p] = 0 - logP.at(p, predicted);
      predictions[from + p] = logits.argmax(p);
    }
  }

  boolean finite() {
    return IntStream.range(0, ofLabel.length)
        .allMatch(p -> Double.isFinite(ofLabel[p] + ofPredicted[p]));
  }

  int predicted() {
    return predicted;
  }

  List<List<Double>> ofLabel() {
    return rows(p -> ofLabel[p]);
  }

  List<List<Double>> ofPredicted() {
    return rows(p -> ofPredicted[p]);
  }

  List<List<Integer>> predictions() {
    return rows(p -> predictions[p]);
  }

  private <T> List<List<T>> rows(IntFunction<T> value) {
    return IntStream.range(0, side)
        .mapToObj(i -> IntStream.range(i * side, (i + 1) * side).mapToObj(value).toList())
        .toList();
  }
}
