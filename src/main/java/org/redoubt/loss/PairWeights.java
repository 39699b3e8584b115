package org.redoubt.loss;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Weights of the pairs of a minibatch (paper eq. 2): 1 for one class, 1 - 1/gamma for two, computed
 * from the labels so that a batch of a single class is as good as any (the reference code divides 0
 * by 0 there).
 *
 * @param labels length B
 * @param gamma in (0, 1]
 * @param scale factor of the whole sum
 */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never compared
record PairWeights(int[] labels, double gamma, double scale) {

  /** How strongly other classes repel: 1/gamma - 1, at least 0. */
  double repulsion() {
    return 1 / gamma - 1;
  }

  /** Weight of the pair (i, j), without the scale. */
  double of(int i, int j) {
    return labels[i] == labels[j] ? 1 : -repulsion();
  }

  /** Weights of all pairs with the scale, [B, B]. */
  INDArray matrix(DataType type) {
    int b = labels.length;
    double[] all = new double[b * b];
    Arrays.setAll(all, at -> scale * of(at / b, at % b));
    return Copies.array(all, type, b, b);
  }

  /** One more than the largest label. */
  int classes() {
    int max = 0;
    for (int label : labels) {
      if (label < 0) {
        throw new IllegalArgumentException("a label is a class from 0, found " + label);
      }
      max = Math.max(max, label);
    }
    return max + 1;
  }
}
