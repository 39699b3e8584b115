package org.redoubt.model.onednn;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;

/** By which algorithm a convolution is computed, forward and for the gradient by its input. */
enum Form {
  /** As the sum of products. */
  DIRECT(dnnl.dnnl_convolution_direct),

  /**
   * Winograd's algorithm on tiles of 4x4 (Lavin and Gray 2016), with a quarter of the
   * multiplications. oneDNN has it for AVX-512, in an image layout of its own. On 64 channels of
   * 28x28 pixels it took, copies between the layouts included, 0.6 of the direct time forward and
   * 0.65 backward; on 12x12 pixels nothing was won.
   */
  WINOGRAD(dnnl.dnnl_convolution_winograd);

  private static final int SIDE = 3; // of the filters
  private static final int CHANNELS = 64; // of both images, at least
  private static final int PIXELS = 400; // of the output, at least

  private final int algorithm;

  Form(int algorithm) {
    this.algorithm = algorithm;
  }

  /** oneDNN's name of it. */
  int algorithm() {
    return algorithm;
  }

  /** Images in the layout that the primitive works on. */
  memory.desc images(int n, ImageShape s) {
    return this == DIRECT
        ? OneDnn.images(n, s)
        : OneDnn.any(n, s.channels(), s.height(), s.width());
  }

  /** Whether Winograd's algorithm gains; whole batches would need hundreds of megabytes. */
  static boolean gains(Slice s, Layer.Conv layer, ImageShape in, ImageShape out) {
    return !s.worker().whole()
        && layer.kernel() == SIDE
        && layer.stride() == 1
        && Math.min(in.channels(), out.channels()) >= CHANNELS
        && out.height() * out.width() >= PIXELS;
  }
}
