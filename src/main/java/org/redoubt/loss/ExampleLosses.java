package org.redoubt.loss;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A loss per example, in the form that attacks ascend: examples do not dilute each other.
 *
 * @param values the loss of each row, length B
 * @param gradient derivative of their SUM by the input of the loss, [B, classes]
 */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never compared
public record ExampleLosses(double[] values, INDArray gradient) {

  /** Sum over the batch. */
  public LossGradient sum() {
    return new LossGradient(Arrays.stream(values).sum(), gradient);
  }

  /** Mean over the batch; takes over this gradient's memory. */
  public LossGradient mean() {
    double b = values.length;
    return new LossGradient(Arrays.stream(values).sum() / b, Copies.divide(gradient, b));
  }

  /** The negated losses, for attacks that descend; takes over this gradient's memory. */
  public ExampleLosses negated() {
    return new ExampleLosses(Arrays.stream(values).map(v -> -v).toArray(), gradient.negi());
  }
}
