package org.redoubt.loss;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Cross-entropy of logits a against labels y (paper eq. 4): -log softmax(a)_y, with gradient p -
 * onehot(y) per example.
 */
public final class CrossEntropy {
  private CrossEntropy() {}

  /** Mean over the batch: the loss of training. */
  public static LossGradient mean(INDArray logits, int[] labels) {
    return perExample(logits, labels).mean();
  }

  /**
   * The loss of each example and the gradient of the sum: the objective of attacks.
   *
   * @param logits [B, classes]
   * @param labels length B
   */
  public static ExampleLosses perExample(INDArray logits, int[] labels) {
    Rows logP = Rows.of(logits).logSoftmax();
    logP.requireLabels(labels);
    double[] values = new double[labels.length];
    double[] gradient = new double[labels.length * logP.columns()];
    for (int i = 0; i < labels.length; i++) {
      row(logP, i, labels[i], gradient);
      values[i] = -logP.at(i, labels[i]);
    }
    return new ExampleLosses(values, logP.withValues(gradient));
  }

  /** p_y - 1 is written so that a confident network still leaves the attack a gradient. */
  private static void row(Rows logP, int i, int label, double[] gradient) {
    int start = i * logP.columns();
    double others = 0;
    for (int k = 0; k < logP.columns(); k++) {
      if (k != label) {
        gradient[start + k] = Math.exp(logP.at(i, k));
        others += gradient[start + k];
      }
    }
    gradient[start + label] = -others;
  }
}
