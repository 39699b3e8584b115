package org.redoubt.loss;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastMulOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * sum_ij w_ij |u_i - v_j| and its gradients from all differences, O(B^2 K) numbers: more work than
 * {@link ComparedPairs}, {@link SortedPairs} and {@link EuclideanPairs} have, but in a handful of
 * ND4J operations, so that z stays on its device and only the value comes to the host. The
 * derivative by u_i is sum_j w_ij sign(u_i - v_j) (p = 1), or sum_j w_ij (u_i - v_j) / |u_i - v_j|
 * (p = 2); that by v_j has the other sign. At distance 0 the subgradient 0 is taken.
 */
final class DevicePairs {
  private static final long BLOCK = 1L << 25; // differences at a time: 128 MiB of floats

  private final INDArray u;
  private final INDArray v;
  private final INDArray weights;
  private final boolean euclidean;
  private final INDArray onU;
  private final INDArray onV;
  private final INDArray value;

  private DevicePairs(INDArray u, INDArray v, INDArray weights, boolean euclidean) {
    this.u = u.reshape(u.size(0), 1, u.size(1));
    this.v = v;
    this.weights = weights;
    this.euclidean = euclidean;
    onU = Nd4j.create(u.dataType(), u.shape());
    onV = Nd4j.create(v.dataType(), v.shape());
    value = Nd4j.scalar(u.dataType(), 0);
  }

  /**
   * @param clean v, [B, K]
   * @param adversarial u, [B, K]; null: pairs among the clean rows
   */
  static PairLoss of(
      INDArray clean, @Nullable INDArray adversarial, PairWeights weights, boolean euclidean) {
    INDArray u = adversarial == null ? clean : adversarial;
    DevicePairs pairs = new DevicePairs(u, clean, weights.matrix(clean.dataType()), euclidean);
    long rows = Math.max(1, BLOCK / u.length());
    for (long from = 0; from < clean.size(0); from += rows) {
      pairs.add(from, Math.min(from + rows, clean.size(0)));
    }
    double value = pairs.value.getDouble(0);
    return adversarial == null
        ? new PairLoss(value, pairs.onV.addi(pairs.onU), null)
        : new PairLoss(value, pairs.onV, pairs.onU);
  }

  /** Adds the pairs of all u with some v. */
  private void add(long from, long to) {
    var some = NDArrayIndex.interval(from, to);
    INDArray w = weights.get(NDArrayIndex.all(), some).dup('c'); // [B, n]
    INDArray d = u.sub(v.get(some, NDArrayIndex.all()).reshape(1, to - from, v.size(1)));
    INDArray norms = euclidean ? d.norm2(2) : d.norm1(2); // d is [B, n, K]
    value.addi(norms.mul(w).sum());
    if (euclidean) {
      w.divi(Transforms.max(norms, Float.MIN_NORMAL, false));
    } else {
      Transforms.sign(d, false);
    }
    Nd4j.exec(new BroadcastMulOp(d, w, d, 0, 1));
    onU.addi(d.sum(1));
    onV.get(some, NDArrayIndex.all()).subi(d.sum(0));
  }
}
