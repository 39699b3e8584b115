package org.redoubt.training;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.loss.Copies;
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

  /** Weighted sums over the terms by the logits, [B, classes], and by z; null: z has none. */
  record Gradients(INDArray logits, @Nullable INDArray latent) implements AutoCloseable {
    @Override
    public void close() {
      Copies.release(logits);
      Copies.release(latent);
    }
  }

  /** Adds the parameter gradients of all terms to the network's, in one backward call. */
  void accumulate(List<TermGradient> terms) {
    try (Gradients sums = gradients(terms)) {
      pass.accumulateGradient(sums.logits(), sums.latent());
    }
  }

  /** What all terms together send back into this branch. */
  Gradients gradients(List<TermGradient> terms) {
    INDArray atLogits = null;
    INDArray atLatent = null;
    for (TermGradient term : terms) {
      Side part = side.apply(term);
      if (part.logits() != null) {
        atLogits = Copies.plus(atLogits, part.logits(), term.weight());
      }
      if (part.latent() != null) {
        atLatent = Copies.plus(atLatent, part.latent(), term.weight());
      }
    }
    return new Gradients(atLogits == null ? logits.mul(0) : atLogits, atLatent);
  }

  /** L2 norm over the batch of a term's weighted gradient with respect to z on this branch. */
  double latentNorm(TermGradient term) {
    Side part = side.apply(term);
    INDArray gradient = part.latent();
    if (part.logits() == null) {
      return gradient == null ? 0 : term.weight() * gradient.norm2Number().doubleValue();
    }
    INDArray sum = pass.latentGradient(part.logits()).dup();
    double norm = (gradient == null ? sum : sum.addi(gradient)).norm2Number().doubleValue();
    Copies.release(sum);
    return term.weight() * norm;
  }
}
