package org.redoubt.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations (Golub and
 * Van Loan, section 8.5): slow for large matrices, accurate for all, and the same on every machine.
 *
 * @param values descending
 * @param vectors [row][column]: column j belongs to value j; orthonormal
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SymmetricEigen(double[] values, double[][] vectors) {
  private static final int SWEEPS = 100;
  private static final double NEGLIGIBLE = 1e-30; // squared, of the squared Frobenius norm

  /** Decomposes a symmetric matrix. */
  static SymmetricEigen of(double[][] symmetric) {
    int n = symmetric.length;
    double[][] a = Arrays.stream(symmetric).map(double[]::clone).toArray(double[][]::new);
    double[][] v = new double[n][n];
    IntStream.range(0, n).forEach(i -> v[i][i] = 1);
    double all = squares(a, true);
    for (int sweep = 0; sweep < SWEEPS && squares(a, false) > NEGLIGIBLE * all; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(a, v, p, q);
        }
      }
    }
    return sorted(a, v);
  }

  private static double squares(double[][] a, boolean diagonal) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        sum += i == j && !diagonal ? 0 : a[i][j] * a[i][j];
      }
    }
    return sum;
  }

  /** Makes a[p][q] zero by a rotation in the plane of p and q. */
  private static void rotate(double[][] a, double[][] v, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double tau = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double tangent = Math.copySign(1, tau) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
    double cosine = 1 / Math.sqrt(1 + tangent * tangent);
    double sine = tangent * cosine;
    for (double[] row : a) {
      turn(row, p, q, cosine, sine);
    }
    for (int k = 0; k < a.length; k++) {
      double atP = a[p][k];
      double atQ = a[q][k];
      a[p][k] = cosine * atP - sine * atQ;
      a[q][k] = sine * atP + cosine * atQ;
    }
    for (double[] row : v) {
      turn(row, p, q, cosine, sine);
    }
  }

  private static void turn(double[] row, int p, int q, double cosine, double sine) {
    double atP = row[p];
    double atQ = row[q];
    row[p] = cosine * atP - sine * atQ;
    row[q] = sine * atP + cosine * atQ;
  }

  private static SymmetricEigen sorted(double[][] a, double[][] v) {
    int[] order =
        IntStream.range(0, a.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -a[i][i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] values = Arrays.stream(order).mapToDouble(i -> a[i][i]).toArray();
    double[][] vectors =
        Arrays.stream(v)
            .map(row -> Arrays.stream(order).mapToDouble(i -> row[i]).toArray())
            .toArray(double[][]::new);
    return new SymmetricEigen(values, vectors);
  }
}
