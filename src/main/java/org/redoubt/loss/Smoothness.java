package org.redoubt.loss;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Smoothness of the prediction (paper eq. 6), in its two forms; the clean side is detached. */
public final class Smoothness {
  private Smoothness() {}

  /**
   * The authors' form on the attack's own x': (1/B) sum_i CE(sg p_i, p'_i) = KL(p_i || p'_i) +
   * H(p_i); dL/da' = (p' - p)/B.
   *
   * @param cleanLogits [B, classes]
   * @param adversarialLogits [B, classes]
   */
  public static PairLoss crossEntropy(INDArray cleanLogits, INDArray adversarialLogits) {
    PairLoss kl = TradesKl.mean(cleanLogits, adversarialLogits);
    double entropy = ConditionalEntropy.mean(cleanLogits).value();
    return new PairLoss(kl.value() + entropy, null, kl.adversarialGradient());
  }

  /**
   * Virtual adversarial training (Miyato et al. 2018): (1/B) sum_i KL(sg p(x_i) || p(x_i + r_i))
   * with the perturbation r held constant; dL/da' = (p' - p)/B.
   *
   * @param cleanLogits logits of x, [B, classes]
   * @param perturbedLogits logits of x + r, [B, classes]
   */
  public static PairLoss virtualAdversarial(INDArray cleanLogits, INDArray perturbedLogits) {
    return TradesKl.mean(cleanLogits, perturbedLogits).cleanDetached();
  }
}
