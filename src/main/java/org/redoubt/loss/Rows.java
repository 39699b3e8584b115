package org.redoubt.loss;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A copy of a [rows, columns] array, typically logits, for element-wise work in Java. Work on a row
 * stands in a method of its own, here and in the losses: called hundreds of times per batch, it is
 * compiled within the first steps, where a loop over the whole batch waits for hundreds of them.
 */
public final class Rows {
  private final double[] values;
  private final int rows;
  private final int columns;
  private final DataType type;

  Rows(double[] values, int rows, DataType type) {
    this.values = values;
    this.rows = rows;
    this.columns = values.length / rows;
    this.type = type;
  }

  /**
   * Copies an array.
   *
   * @param array FLOAT or DOUBLE, [rows, columns]
   */
  public static Rows of(INDArray array) {
    requireMatrix(array);
    return new Rows(Copies.doubles(array), (int) array.size(0), array.dataType());
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  public double at(int row, int column) {
    return values[row * columns + column];
  }

  /** Column of the largest number of a row; the first of equals, as NumPy does. */
  public int argmax(int row) {
    int best = 0;
    for (int k = 1; k < columns; k++) {
      if (at(row, k) > at(row, best)) {
        best = k;
      }
    }
    return best;
  }

  /** Column of the smallest number of a row; the first of equals. */
  public int argmin(int row) {
    int best = 0;
    for (int k = 1; k < columns; k++) {
      if (at(row, k) < at(row, best)) {
        best = k;
      }
    }
    return best;
  }

  /** Column of the largest number of a row outside one column. */
  public int argmaxExcept(int row, int excluded) {
    int best = excluded == 0 ? 1 : 0;
    for (int k = best + 1; k < columns; k++) {
      if (k != excluded && at(row, k) > at(row, best)) {
        best = k;
      }
    }
    return best;
  }

  /** Logit of the label minus the largest other logit; negative where the row is misclassified. */
  public double margin(int row, int label) {
    return at(row, label) - at(row, argmaxExcept(row, label));
  }

  /** Row-wise a - log sum exp a, with the maximum taken out first so that nothing overflows. */
  public Rows logSoftmax() {
    double[] result = new double[values.length];
    for (int i = 0; i < rows; i++) {
      logSoftmax(i, result);
    }
    return new Rows(result, rows, type);
  }

  private void logSoftmax(int row, double[] into) {
    double max = at(row, argmax(row));
    double sum = 0;
    for (int k = 0; k < columns; k++) {
      sum += Math.exp(at(row, k) - max);
    }
    double logSum = max + Math.log(sum);
    for (int k = 0; k < columns; k++) {
      into[row * columns + k] = at(row, k) - logSum;
    }
  }

  /** The rows at the given positions, in that order. */
  public Rows select(int[] positions) {
    double[] picked = new double[positions.length * columns];
    for (int i = 0; i < positions.length; i++) {
      System.arraycopy(values, positions[i] * columns, picked, i * columns, columns);
    }
    return new Rows(picked, positions.length, type);
  }

  /** Whether the numbers are floats. */
  boolean singlePrecision() {
    return type != DataType.DOUBLE;
  }

  /** These numbers as an array. */
  INDArray toArray() {
    return withValues(values);
  }

  /** An array of this shape and type with other numbers. */
  INDArray withValues(double[] other) {
    return Copies.array(other, type, rows, columns);
  }

  /** Refuses labels that do not fit these rows. */
  void requireLabels(int[] labels) {
    if (labels.length != rows) {
      throw new IllegalArgumentException(labels.length + " labels for " + rows + " rows");
    }
    for (int label : labels) {
      if (label < 0 || label >= columns) {
        throw new IllegalArgumentException("label " + label + " of " + columns + " classes");
      }
    }
  }

  /** Refuses two arrays of different shape. */
  void requireShapeOf(Rows other) {
    requireEqual(new long[] {rows, columns}, new long[] {other.rows, other.columns});
  }

  /** Refuses an array that is not [rows, columns]. */
  static void requireMatrix(INDArray array) {
    if (array.rank() != 2 || array.length() == 0) {
      throw new IllegalArgumentException(
          "expected an array [rows, columns], found shape " + Arrays.toString(array.shape()));
    }
  }

  /** Refuses two arrays of different shape. */
  static void requireEqualShapes(INDArray first, INDArray second) {
    requireEqual(first.shape(), second.shape());
  }

  private static void requireEqual(long[] first, long[] second) {
    if (!Arrays.equals(first, second)) {
      throw new IllegalArgumentException(
          "shapes differ: %s and %s".formatted(Arrays.toString(first), Arrays.toString(second)));
    }
  }
}
