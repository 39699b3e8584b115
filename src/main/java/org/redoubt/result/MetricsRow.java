package org.redoubt.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of metrics.csv: what one batch, and after an epoch the validation, showed. Nothing in it
 * depends on the clock, so equal runs write equal bytes.
 *
 * @param epoch epochs begun, from 1
 * @param step batches done since the start of training
 * @param learningRate learning rate of the batch
 * @param epsilon radius of the adversary in the batch (smaller during warm-up)
 * @param loss weighted sum of the terms
 * @param terms the terms that are part of the method, in the order of {@link LossTerm}
 * @param latentNorm mean over the batch of |z|_1 / K on clean images (global compactness can be
 *     lowered by shrinking z)
 * @param gradientNorm L2 norm of the whole parameter gradient, before clipping
 * @param naturalValidation accuracy on validation images; null on rows without validation
 * @param robustValidation accuracy on attacked validation images; null on rows without validation
 */
public record MetricsRow(
    int epoch,
    long step,
    double learningRate,
    double epsilon,
    double loss,
    List<Term> terms,
    double latentNorm,
    double gradientNorm,
    @Nullable Proportion naturalValidation,
    @Nullable Proportion robustValidation) {
  public MetricsRow {
    terms = List.copyOf(terms);
  }

  /**
   * One loss term on one batch.
   *
   * @param value the term itself
   * @param weighted the term times its weight
   * @param share its part of the gradient at the split layer: the L2 norm of its gradient with
   *     respect to z' (z for a method without adversary) over the sum of the terms' norms; 0 to 1
   */
  public record Term(LossTerm term, double value, double weighted, double share) {}
}
