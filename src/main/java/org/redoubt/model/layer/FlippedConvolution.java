package org.redoubt.model.layer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Layer;

/**
 * The input gradient of a zero-padded convolution of stride 1, which is such a convolution itself:
 * in and out swapped, kernel turned by 180 degrees. Those weights are made anew only when the
 * parameters have changed, which an attack does not do.
 */
final class FlippedConvolution {
  private final INDArray weight; // [out, in, k, k]
  private final INDArray flipped; // [in, out, k, k]
  private final Parameters parameters;
  private final NativeOp reverse = new NativeOp("reverse", 2);
  private final NativeOp convolution; // its own, without bias
  private long version = -1;

  FlippedConvolution(INDArray weight, Parameters parameters, long[] arguments) {
    this.convolution = new NativeOp("conv2d", arguments);
    this.weight = weight;
    this.parameters = parameters;
    long k = weight.size(2);
    this.flipped = Nd4j.create(weight.dataType(), weight.size(1), weight.size(0), k, k);
  }

  /** Whether a convolution's input gradient is such a convolution. */
  static boolean fit(Layer.Conv c) {
    return c.padding() == Layer.Padding.SAME && c.stride() == 1 && c.kernel() % 2 == 1;
  }

  /** Writes dL/d(input) for dL/d(output). */
  void inputGradient(INDArray gradient, INDArray dx) {
    if (version != parameters.version()) {
      version = parameters.version();
      long area = weight.size(2) * weight.size(3);
      long[] flat = {weight.size(1), weight.size(0), area};
      INDArray swapped = weight.permute(1, 0, 2, 3).dup('c').reshape('c', flat);
      reverse.run(swapped, flipped.reshape('c', flat));
    }
    convolution.run(gradient, flipped, dx);
  }
}
