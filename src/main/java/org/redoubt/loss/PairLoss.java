package org.redoubt.loss;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A loss on a clean and an adversarial array, and its gradients; null stands for a side that is
 * detached or takes no part.
 *
 * @param value the loss
 * @param cleanGradient derivative by the clean array
 * @param adversarialGradient derivative by the adversarial array
 */
public record PairLoss(
    double value, @Nullable INDArray cleanGradient, @Nullable INDArray adversarialGradient) {

  /** The same loss with a stop-gradient on its clean side (the authors' code). */
  public PairLoss cleanDetached() {
    return new PairLoss(value, null, adversarialGradient);
  }
}
