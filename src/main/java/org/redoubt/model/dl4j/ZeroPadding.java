package org.redoubt.model.dl4j;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Zero channels before and after an image's own, as the residual shortcut pads them. No stock layer
 * pads channels, so the file holds a 1x1 convolution whose weights are zeros and ones.
 */
final class ZeroPadding {
  private ZeroPadding() {}

  /** Weights [filters, channels, 1, 1] that put the channels into the middle of the filters. */
  static INDArray weights(int channels, int filters) {
    INDArray weights = Nd4j.zeros(DataType.FLOAT, filters, channels, 1, 1);
    int first = (filters - channels) / 2;
    for (int c = 0; c < channels; c++) {
      weights.putScalar(new int[] {first + c, c, 0, 0}, 1);
    }
    return weights;
  }
}
