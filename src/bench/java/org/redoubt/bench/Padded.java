package org.redoubt.bench;

import org.redoubt.config.Layer;
import org.redoubt.config.Layer.Padding;

/**
 * How PyTorch pads for a convolution: by its own parameter, or, where TensorFlow's SAME with stride
 * 2 pads one more behind than before, by an operation before it.
 *
 * @param before rows and columns of zeros in front
 * @param own whether the same number stands behind, which the convolution does itself
 */
record Padded(long before, boolean own) {

  /**
   * @param side height and width of the input
   */
  static Padded of(Layer.Conv c, long side) {
    if (c.padding() != Padding.SAME) {
      return new Padded(0, true);
    }
    long out = (side + c.stride() - 1) / c.stride();
    long before = Math.max(0, (out - 1) * c.stride() + c.kernel() - side) / 2;
    return new Padded(before, 2 * before == c.kernel() - 1);
  }

  /** Zeros that the convolution adds on every side. */
  long inside() {
    return own ? before : 0;
  }
}
