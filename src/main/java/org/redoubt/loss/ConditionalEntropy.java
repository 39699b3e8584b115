package org.redoubt.loss;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Conditional entropy (paper eq. 5): the mean of H(p) = -sum_k p_k log p_k, in nats; gradient by
 * the logits -p_k (log p_k + H) / B.
 */
public final class ConditionalEntropy {
  private ConditionalEntropy() {}

  /**
   * Mean entropy over the batch.
   *
   * @param logits [B, classes]
   */
  public static LossGradient mean(INDArray logits) {
    Rows logP = Rows.of(logits).logSoftmax();
    int b = logP.rows();
    double[] gradient = new double[b * logP.columns()];
    double value = 0;
    for (int i = 0; i < b; i++) {
      double entropy = entropy(logP, i);
      row(logP, i, entropy, gradient);
      value += entropy / b;
    }
    return new LossGradient(value, logP.withValues(gradient));
  }

  private static void row(Rows logP, int i, double entropy, double[] gradient) {
    int classes = logP.columns();
    for (int k = 0; k < classes; k++) {
      double log = logP.at(i, k);
      gradient[i * classes + k] = -Math.exp(log) * (log + entropy) / logP.rows();
    }
  }

  /** Entropy in nats of a row of log-probabilities. */
  public static double entropy(Rows logP, int row) {
    double entropy = 0;
    for (int k = 0; k < logP.columns(); k++) {
      entropy -= Math.exp(logP.at(row, k)) * logP.at(row, k);
    }
    return entropy;
  }
}
