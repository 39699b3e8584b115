package org.redoubt.training;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.model.Pass;
import org.redoubt.training.TermGradient.Side;

/**
 * One of the batches that go through the network in a training step: clean, adversarial or virtual
 * adversarial images.
 *
 * @param pass after its forward call
 * @param side which gradients of a term belong to this branch
 */
record Branch(Pass pass, INDArray logits, INDArray z, Function<TermGradient, Side> side) {

  static Branch of(Pass pass, INDArray logits, Function<TermGradient, Side> side) {
    return new Branch(pass, logits, pass.z(), side);
  }

  /** Adds the parameter gradients of all terms to the network's, in one backward call. */
  void accumulate(List<TermGradient> terms) {
    INDArray atLogits = logits.mul(0);
    INDArray atLatent = null;
    for (TermGradient term : terms) {
      Side part = side.apply(term);
      if (part.logits() != null) {
        atLogits.addi(part.logits().mul(term.weight()));
      }
      atLatent = plus(atLatent, part.latent(), term.weight());
    }
    pass.accumulateGradient(atLogits, atLatent);
  }

  private static @Nullable INDArray plus(
      @Nullable INDArray sum, @Nullable INDArray more, double weight) {
    if (more == null) {
      return sum;
    }
    INDArray weighted = more.mul(weight);
    return sum == null ? weighted : sum.addi(weighted);
  }

  /** L2 norm over the batch of a term's weighted gradient with respect to z on this branch. */
  double latentNorm(TermGradient term) {
    Side part = side.apply(term);
    INDArray gradient = part.latent();
    if (part.logits() != null) {
      INDArray throughClassifier = pass.latentGradient(part.logits()).dup();
      gradient = gradient == null ? throughClassifier : throughClassifier.addi(gradient);
    }
    return gradient == null ? 0 : term.weight() * gradient.norm2Number().doubleValue();
  }
}
