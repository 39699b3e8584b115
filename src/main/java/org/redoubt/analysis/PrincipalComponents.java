package org.redoubt.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.redoubt.config.Seed;

/**
 * The first principal components of some points, by subspace iteration from a random start (Halko,
 * Martinsson and Tropp 2011, algorithm 4.4) with a Rayleigh-Ritz step, until an iteration adds next
 * to nothing to the variance captured. Components that a gap sets apart from the rest are then
 * exact; among directions of nearly equal variance it is open which ones are taken, and the share
 * explained may miss the largest possible by some 1e-4. In Java alone: it needs no native library,
 * and its sums have one order whatever the number of threads.
 *
 * @param scores coordinates of the points along the components, [n][components]; of each component
 *     the largest coordinate by size is positive
 * @param explained share of the variance in these components, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data, never compared
record PrincipalComponents(double[][] scores, double explained) {
  private static final int OVERSAMPLING = 10; // as Halko et al. advise
  private static final int ITERATIONS = 100;
  private static final double ENOUGH = 1e-5; // growth of the share explained, by an iteration

  /**
   * Projects points onto their first components.
   *
   * @param points [n][K], not all the same
   * @param components how many, at least 1 and less than both n and K
   * @param seed of the random start
   */
  static PrincipalComponents of(float[][] points, int components, Seed seed) {
    if (components < 1 || components >= Math.min(points.length, points[0].length)) {
      throw new IllegalArgumentException(
          "%d components of %d points in %d dimensions"
              .formatted(components, points.length, points[0].length));
    }
    double[][] x = centred(points);
    double total = Matrices.squares(x);
    int width = Math.min(components + OVERSAMPLING, Math.min(x.length, x[0].length));
    Subspace space = Subspace.of(x, gaussian(x[0].length, width, seed.random()), components);
    for (int i = 0; i < ITERATIONS; i++) {
      Subspace next = space.improved();
      boolean enough = next.captured() - space.captured() <= ENOUGH * total;
      space = next;
      if (enough) {
        break;
      }
    }
    return new PrincipalComponents(space.scores(), space.captured() / total);
  }

  private static double[][] centred(float[][] points) {
    double[] mean = new double[points[0].length];
    for (float[] point : points) {
      for (int k = 0; k < mean.length; k++) {
        mean[k] += (double) point[k] / points.length;
      }
    }
    double[][] x = new double[points.length][mean.length];
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < mean.length; k++) {
        x[i][k] = points[i][k] - mean[k];
      }
    }
    return x;
  }

  private static double[][] gaussian(int rows, int columns, SplittableRandom random) {
    double[][] values = new double[rows][columns];
    for (double[] row : values) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextGaussian();
      }
    }
    return values;
  }

  /**
   * A subspace of R^K and the points projected onto it.
   *
   * @param x the centred points, [n][K]
   * @param projected onto an orthonormal basis, [n][width]
   * @param ritz eigenvectors of the covariance within the subspace
   * @param components how many of its directions are wanted
   */
  private record Subspace(double[][] x, double[][] projected, SymmetricEigen ritz, int components) {

    /** The space spanned by the columns of a [K][width] array. */
    static Subspace of(double[][] x, double[][] spanning, int components) {
      double[][] projected = Matrices.times(x, Matrices.orthonormal(spanning));
      double[][] covariance = Matrices.transposedTimes(projected, projected);
      return new Subspace(x, projected, SymmetricEigen.of(covariance), components);
    }

    /** The same space after one multiplication by the covariance. */
    Subspace improved() {
      return of(x, Matrices.transposedTimes(x, projected), components);
    }

    /** Sum of squares of the points along the wanted components. */
    double captured() {
      double sum = 0;
      for (int j = 0; j < components; j++) {
        sum += ritz.values()[j];
      }
      return sum;
    }

    double[][] scores() {
      double[][] wanted = new double[ritz.vectors().length][];
      for (int r = 0; r < wanted.length; r++) {
        wanted[r] = Arrays.copyOf(ritz.vectors()[r], components);
      }
      double[][] scores = Matrices.times(projected, wanted);
      for (int j = 0; j < components; j++) {
        Matrices.fixSign(scores, j);
      }
      return scores;
    }
  }
}
