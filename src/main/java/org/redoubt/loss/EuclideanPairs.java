package org.redoubt.loss;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * sum_ij w_ij |u_i - v_j|_2 and its gradients through matrix products: |u - v|^2 = |u|^2 + |v|^2 -
 * 2 u.v, and with m_ij = w_ij / |u_i - v_j| the derivative by u_i is (sum_j m_ij) u_i - sum_j m_ij
 * v_j. Where u and v nearly coincide (an image and its own adversarial example) both formulas lose
 * all digits; such pairs are computed directly. At distance 0 the subgradient 0 is taken.
 */
final class EuclideanPairs {
  /** Below this part of |u|^2 + |v|^2 a squared distance from the product is not trusted. */
  private static final double CLOSE = 1e-3;

  private final Rows u;
  private final Rows v;
  private final PairWeights weights;
  private final double[] onU;
  private final double[] onV;
  private double value;

  private EuclideanPairs(Rows u, Rows v, PairWeights weights) {
    this.u = u;
    this.v = v;
    this.weights = weights;
    onU = new double[u.rows() * u.columns()];
    onV = new double[onU.length];
  }

  /**
   * @param clean v, [B, K]
   * @param adversarial u, [B, K]; null: pairs among the clean rows
   */
  static PairLoss of(Rows clean, @Nullable Rows adversarial, PairWeights weights) {
    EuclideanPairs pairs =
        new EuclideanPairs(adversarial == null ? clean : adversarial, clean, weights);
    pairs.compute();
    if (adversarial != null) {
      return new PairLoss(
          pairs.value, clean.withValues(pairs.onV), adversarial.withValues(pairs.onU));
    }
    for (int i = 0; i < pairs.onV.length; i++) {
      pairs.onV[i] += pairs.onU[i];
    }
    return new PairLoss(pairs.value, clean.withValues(pairs.onV), null);
  }

  private void compute() {
    int b = u.rows();
    INDArray uArray = u.toArray();
    INDArray vArray = v.toArray();
    double[] products = Copies.doubles(uArray.mmul(vArray.transpose())); // [B, B]
    double[] m = new double[b * b];
    double[] uSquares = squares(u);
    double[] vSquares = squares(v);
    for (int i = 0; i < b; i++) {
      for (int j = 0; j < b; j++) {
        double squares = uSquares[i] + vSquares[j];
        double squared = squares - 2 * products[i * b + j];
        if (squared < CLOSE * squares) {
          direct(i, j);
        } else {
          double weight = weights.scale() * weights.of(i, j);
          value += weight * Math.sqrt(squared);
          m[i * b + j] = squared == 0 ? 0 : weight / Math.sqrt(squared);
        }
      }
    }
    INDArray mArray = Copies.array(m, uArray.dataType(), b, b);
    addPulled(onU, u, rowSums(m, b), Copies.doubles(mArray.mmul(vArray)));
    addPulled(onV, v, columnSums(m, b), Copies.doubles(mArray.transpose().mmul(uArray)));
  }

  private void direct(int i, int j) {
    double squared = 0;
    for (int k = 0; k < u.columns(); k++) {
      double d = u.at(i, k) - v.at(j, k);
      squared += d * d;
    }
    if (squared == 0) {
      return;
    }
    double weight = weights.scale() * weights.of(i, j);
    value += weight * Math.sqrt(squared);
    for (int k = 0; k < u.columns(); k++) {
      double g = weight * (u.at(i, k) - v.at(j, k)) / Math.sqrt(squared);
      onU[i * u.columns() + k] += g;
      onV[j * u.columns() + k] -= g;
    }
  }

  /** Adds sums_i x_i - pulls_i to the gradient of x_i. */
  private static void addPulled(double[] gradient, Rows x, double[] sums, double[] pulls) {
    for (int i = 0; i < x.rows(); i++) {
      for (int k = 0; k < x.columns(); k++) {
        int at = i * x.columns() + k;
        gradient[at] += sums[i] * x.at(i, k) - pulls[at];
      }
    }
  }

  private static double[] squares(Rows x) {
    double[] squares = new double[x.rows()];
    for (int i = 0; i < x.rows(); i++) {
      for (int k = 0; k < x.columns(); k++) {
        squares[i] += x.at(i, k) * x.at(i, k);
      }
    }
    return squares;
  }

  private static double[] rowSums(double[] m, int b) {
    double[] sums = new double[b];
    for (int i = 0; i < m.length; i++) {
      sums[i / b] += m[i];
    }
    return sums;
  }

  private static double[] columnSums(double[] m, int b) {
    double[] sums = new double[b];
    for (int i = 0; i < m.length; i++) {
      sums[i % b] += m[i];
    }
    return sums;
  }
}
