package org.redoubt.analysis;

import java.util.stream.IntStream;

/**
 * What principal components need of matrix algebra, on arrays [rows][columns]. Rows of a result are
 * shared out among threads; each number is summed in one order.
 */
final class Matrices {
  private static final double VANISHED = 1e-12; // of a column's length: nothing but rounding left

  private Matrices() {}

  /** a b, [n][m] by [m][k]. */
  static double[][] times(double[][] a, double[][] b) {
    double[][] product = new double[a.length][b[0].length];
    IntStream.range(0, a.length)
        .parallel()
        .forEach(
            i -> {
              for (int k = 0; k < b.length; k++) {
                addMultiple(product[i], a[i][k], b[k]);
              }
            });
    return product;
  }

  /** a^T b, [n][m] and [n][k] give [m][k]. */
  static double[][] transposedTimes(double[][] a, double[][] b) {
    double[][] product = new double[a[0].length][b[0].length];
    IntStream.range(0, product.length)
        .parallel()
        .forEach(
            i -> {
              for (int k = 0; k < a.length; k++) {
                addMultiple(product[i], a[k][i], b[k]);
              }
            });
    return product;
  }

  private static void addMultiple(double[] into, double factor, double[] values) {
    for (int j = 0; j < into.length; j++) {
      into[j] += factor * values[j];
    }
  }

  /** Sum of the squares of all numbers. */
  static double squares(double[][] a) {
    double sum = 0;
    for (double[] row : a) {
      sum += dot(row, row);
    }
    return sum;
  }

  /**
   * An orthonormal basis of the columns, by Gram-Schmidt done twice (once loses orthogonality where
   * columns nearly agree); a column that depends on those before it becomes zero.
   */
  static double[][] orthonormal(double[][] columns) {
    double[][] q = transposed(columns);
    for (int j = 0; j < q.length; j++) {
      double before = Math.sqrt(dot(q[j], q[j]));
      for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < j; i++) {
          addMultiple(q[j], -dot(q[i], q[j]), q[i]);
        }
      }
      double length = Math.sqrt(dot(q[j], q[j]));
      double scale = length <= VANISHED * before ? 0 : 1 / length;
      for (int k = 0; k < q[j].length; k++) {
        q[j][k] *= scale;
      }
    }
    return transposed(q);
  }

  /** Turns a column round where its largest number by size (the first of equals) is negative. */
  static void fixSign(double[][] a, int column) {
    double largest = 0;
    for (double[] row : a) {
      largest = Math.abs(row[column]) > Math.abs(largest) ? row[column] : largest;
    }
    if (largest < 0) {
      for (double[] row : a) {
        row[column] = -row[column];
      }
    }
  }

  private static double[][] transposed(double[][] a) {
    double[][] result = new double[a[0].length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[i].length; j++) {
        result[j][i] = a[i][j];
      }
    }
    return result;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
