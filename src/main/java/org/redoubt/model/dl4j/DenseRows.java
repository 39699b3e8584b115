package org.redoubt.model.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.data.ImageShape;

/**
 * The rows of a dense layer's weights [in, out] behind a flattened image: ours follow height,
 * width, channel; Deeplearning4j's standard is channel, height, width.
 */
final class DenseRows {
  private DenseRows() {}

  /** From height, width, channel to channel, height, width. */
  static INDArray toChannelsFirst(INDArray weight, ImageShape in) {
    long out = weight.size(1);
    return weight
        .dup('c')
        .reshape('c', in.height(), in.width(), in.channels(), out)
        .permute(2, 0, 1, 3)
        .dup('c')
        .reshape('c', in.size(), out);
  }

  /** From channel, height, width to height, width, channel. */
  static INDArray toChannelsLast(INDArray weight, ImageShape in) {
    long out = weight.size(1);
    return weight
        .dup('c')
        .reshape('c', in.channels(), in.height(), in.width(), out)
        .permute(1, 2, 0, 3)
        .dup('c')
        .reshape('c', in.size(), out);
  }
}
