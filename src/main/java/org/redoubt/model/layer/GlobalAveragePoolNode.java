package org.redoubt.model.layer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastCopyOp;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;

/** Mean over height and width: [B, h, w, c] to [B, c]. */
final class GlobalAveragePoolNode extends Node {
  private final Buffer inputGradient = inputBuffer();

  GlobalAveragePoolNode(Layer.GlobalAveragePool layer, ImageShape in, Parameters parameters) {
    super(layer.name(), in, new ImageShape(1, 1, in.channels()), parameters.values().dataType());
  }

  @Override
  public INDArray forward(INDArray x, Mode mode) {
    return x.reshape('c', x.size(0), pixels(), in().channels()).mean(1);
  }

  @Override
  public INDArray backward(INDArray gradient, Wanted wanted) {
    long n = gradient.size(0);
    INDArray dx = inputGradient.of(n);
    INDArray flat = dx.reshape('c', n, pixels(), in().channels());
    INDArray each = gradient.reshape('c', n, in().channels()).div(pixels());
    Nd4j.getExecutioner().exec(new BroadcastCopyOp(flat, each, flat, 0, 2));
    return dx;
  }

  private long pixels() {
    return (long) in().height() * in().width();
  }
}
