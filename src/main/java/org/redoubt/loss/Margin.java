package org.redoubt.loss;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Margin losses on logits (Carlini and Wagner 2017): the largest wrong logit minus the right one,
 * positive where the example is misclassified.
 */
public final class Margin {
  /** Confidence in Madry's challenge code: -relu(correct - max_wrong + 50). */
  public static final double MADRY_CONFIDENCE = 50;

  private Margin() {}

  /**
   * max_wrong - correct.
   *
   * @param logits [B, classes], at least two classes
   */
  public static ExampleLosses plain(INDArray logits, int[] labels) {
    return capped(logits, labels, Double.POSITIVE_INFINITY);
  }

  /**
   * -relu(correct - max_wrong + confidence): as {@link #plain} (minus the constant confidence)
   * until an example is misclassified by {@code confidence}, then flat. An infinite confidence
   * gives the plain margin without the constant.
   */
  public static ExampleLosses capped(INDArray logits, int[] labels, double confidence) {
    Rows a = Rows.of(logits);
    a.requireLabels(labels);
    double[] values = new double[labels.length];
    double[] gradient = new double[labels.length * a.columns()];
    for (int i = 0; i < labels.length; i++) {
      double margin = a.margin(i, labels[i]);
      if (margin + confidence > 0) {
        values[i] = Double.isInfinite(confidence) ? -margin : -(margin + confidence);
        gradient[i * a.columns() + labels[i]] = -1;
        gradient[i * a.columns() + a.argmaxExcept(i, labels[i])] = 1;
      } else if (Double.isNaN(margin)) {
        values[i] = Double.NaN;
        gradient[i * a.columns() + labels[i]] = Double.NaN;
      }
    }
    return new ExampleLosses(values, a.withValues(gradient));
  }
}
