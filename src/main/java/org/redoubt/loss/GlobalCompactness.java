package org.redoubt.loss;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Global compactness (paper eq. 3): (1/B^2) sum_ij w_ij dist(., .) over all pairs of a minibatch, i
 * = j included; w = 1 for a pair of one class and 1 - 1/gamma for others, so that classes contract
 * and drift apart. Not bounded below: scaling z scales it. For p = 1 by sorting, O(B K log B)
 * ({@link SortedPairs}), or faster by comparing in small batches after a ReLU ({@link
 * ComparedPairs}); for p = 2 by matrix products, O(B^2 K) ({@link EuclideanPairs}). On a GPU from
 * all differences ({@link DevicePairs}).
 *
 * @param gamma in (0, 1]; from (C - 1)/C for C classes, attraction outweighs repulsion; 1 leaves
 *     other classes alone
 * @param distance norm and scale
 */
public record GlobalCompactness(double gamma, Distance distance) {
  public GlobalCompactness {
    if (!(gamma > 0 && gamma <= 1)) {
      throw new IllegalArgumentException("gamma must lie in (0, 1], found " + gamma);
    }
  }

  /**
   * The authors' pairs: adversarial i versus clean j. Gradients go to both sides; {@link
   * PairLoss#cleanDetached} gives the authors' form.
   *
   * @param clean z, [B, K]
   * @param adversarial z', [B, K]
   * @param labels length B, of both
   */
  public PairLoss adversarialClean(INDArray clean, INDArray adversarial, int[] labels) {
    return of(clean, adversarial, labels);
  }

  /** The paper's pairs: clean i versus clean j; the adversarial gradient is null. */
  public PairLoss cleanClean(INDArray clean, int[] labels) {
    return of(clean, null, labels);
  }

  /** Both: {@link #adversarialClean} + {@link #cleanClean}, added, not averaged. */
  public PairLoss union(INDArray clean, INDArray adversarial, int[] labels) {
    PairLoss mixed = adversarialClean(clean, adversarial, labels);
    PairLoss own = cleanClean(clean, labels);
    INDArray onClean = mixed.cleanGradient();
    INDArray ownOnClean = own.cleanGradient();
    if (onClean == null || ownOnClean == null) {
      throw new IllegalStateException("both kinds of pairs have a clean gradient");
    }
    Copies.plus(onClean, ownOnClean, 1);
    Copies.release(ownOnClean);
    return new PairLoss(mixed.value() + own.value(), onClean, mixed.adversarialGradient());
  }

  private PairLoss of(INDArray clean, @Nullable INDArray adversarial, int[] labels) {
    Rows.requireMatrix(clean);
    if (labels.length != clean.size(0)) {
      throw new IllegalArgumentException(labels.length + " labels for " + clean.size(0) + " rows");
    }
    if (adversarial != null) {
      Rows.requireEqualShapes(clean, adversarial);
    }
    double pairs = (double) labels.length * labels.length;
    PairWeights weights =
        new PairWeights(labels, gamma, distance.scale((int) clean.size(1)) / pairs);
    return Nd4j.getEnvironment().isCPU()
        ? onHost(clean, adversarial, weights)
        : DevicePairs.of(clean, adversarial, weights, distance.euclidean());
  }

  private PairLoss onHost(INDArray clean, @Nullable INDArray adversarial, PairWeights weights) {
    if (!distance.euclidean()) {
      HostMatrix v = HostMatrix.of(clean);
      HostMatrix u = adversarial == null ? null : HostMatrix.of(adversarial);
      if (ComparedPairs.suits(v, u)) {
        return ComparedPairs.of(v, u, weights);
      }
    }
    Rows z = Rows.of(clean);
    Rows zAdv = adversarial == null ? null : Rows.of(adversarial);
    return distance.euclidean()
        ? EuclideanPairs.of(z, zAdv, weights)
        : SortedPairs.of(z, zAdv, weights);
  }
}
