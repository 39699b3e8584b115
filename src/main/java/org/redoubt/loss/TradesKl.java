package org.redoubt.loss;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * KL divergence between the clean prediction p and the adversarial prediction p' (TRADES, Zhang et
 * al. 2019), in nats. All logits are [B, classes].
 */
public final class TradesKl {
  private TradesKl() {}

  /**
   * (1/B) sum_i KL(p_i || p'_i), gradients to both sides; the weight beta is the caller's. dL/da' =
   * (p' - p)/B; dL/da_k = p_k (log p_k - log p'_k - KL_i)/B.
   */
  public static PairLoss mean(INDArray cleanLogits, INDArray adversarialLogits) {
    Rows logP = Rows.of(cleanLogits).logSoftmax();
    Rows logQ = Rows.of(adversarialLogits).logSoftmax();
    logP.requireShapeOf(logQ);
    ExampleLosses kl = divergence(logP, logQ);
    LossGradient clean = leftGradient(logP, logQ).mean();
    LossGradient adversarial = kl.mean();
    return new PairLoss(adversarial.value(), clean.gradient(), adversarial.gradient());
  }

  /** KL(p || p') of each example and the gradient of the sum by a': the TRADES attack. */
  public static ExampleLosses perExample(Rows cleanLogits, INDArray adversarialLogits) {
    Rows logQ = Rows.of(adversarialLogits).logSoftmax();
    cleanLogits.requireShapeOf(logQ);
    return divergence(cleanLogits.logSoftmax(), logQ);
  }

  /**
   * KL(p' || p) of each example and the gradient of the sum by a': the attack of the authors'
   * TensorFlow code.
   */
  public static ExampleLosses reversedPerExample(Rows cleanLogits, INDArray adversarialLogits) {
    Rows logQ = Rows.of(adversarialLogits).logSoftmax();
    cleanLogits.requireShapeOf(logQ);
    return leftGradient(logQ, cleanLogits.logSoftmax());
  }

  /** KL(p || q) with the gradient by q's logits. */
  private static ExampleLosses divergence(Rows logP, Rows logQ) {
    double[] values = new double[logP.rows()];
    double[] gradient = new double[logP.rows() * logP.columns()];
    for (int i = 0; i < logP.rows(); i++) {
      values[i] = kl(logP, logQ, i);
      right(logP, logQ, i, gradient);
    }
    return new ExampleLosses(values, logQ.withValues(gradient));
  }

  private static void right(Rows logP, Rows logQ, int i, double[] gradient) {
    int classes = logP.columns();
    for (int k = 0; k < classes; k++) {
      gradient[i * classes + k] = Math.exp(logQ.at(i, k)) - Math.exp(logP.at(i, k));
    }
  }

  /** KL(p || q) with the gradient by p's logits. */
  private static ExampleLosses leftGradient(Rows logP, Rows logQ) {
    double[] values = new double[logP.rows()];
    double[] gradient = new double[logP.rows() * logP.columns()];
    for (int i = 0; i < logP.rows(); i++) {
      values[i] = kl(logP, logQ, i);
      left(logP, logQ, i, values[i], gradient);
    }
    return new ExampleLosses(values, logP.withValues(gradient));
  }

  private static void left(Rows logP, Rows logQ, int i, double kl, double[] gradient) {
    int classes = logP.columns();
    for (int k = 0; k < classes; k++) {
      double log = logP.at(i, k);
      gradient[i * classes + k] = Math.exp(log) * (log - logQ.at(i, k) - kl);
    }
  }

  private static double kl(Rows logP, Rows logQ, int row) {
    double kl = 0;
    for (int k = 0; k < logP.columns(); k++) {
      kl += Math.exp(logP.at(row, k)) * (logP.at(row, k) - logQ.at(row, k));
    }
    return kl;
  }
}
