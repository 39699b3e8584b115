package org.redoubt.training;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.loss.Copies;
import org.redoubt.result.LossTerm;

/**
 * One term of the loss on one batch: its value and where its gradient enters the network. A null
 * gradient is zero.
 *
 * @param term which one
 * @param weight its weight in the loss
 * @param value the term, without the weight
 * @param clean gradient of the term (without the weight) on the clean branch
 * @param adversarial on the adversarial branch
 * @param virtual on the branch of the virtual adversarial images
 */
record TermGradient(
    LossTerm term, double weight, double value, Side clean, Side adversarial, Side virtual) {

  /** Frees the gradients. */
  void release() {
    clean.release();
    adversarial.release();
    virtual.release();
  }

  /** Gradient with respect to logits, [B, classes], and to z, [B, K], of one branch. */
  record Side(@Nullable INDArray logits, @Nullable INDArray latent) {
    static final Side NONE = new Side(null, null);

    static Side logits(@Nullable INDArray gradient) {
      return gradient == null ? NONE : new Side(gradient, null);
    }

    static Side latent(@Nullable INDArray gradient) {
      return gradient == null ? NONE : new Side(null, gradient);
    }

    boolean isZero() {
      return logits == null && latent == null;
    }

    private void release() {
      Copies.release(logits);
      Copies.release(latent);
    }
  }
}
