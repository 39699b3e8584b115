package org.redoubt.model.layer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;

/** Max pooling with windows side by side. */
final class MaxPoolNode extends Node {
  private final Buffer output = outputBuffer();
  private final Buffer inputGradient = inputBuffer();
  private final NativeOp forward;
  private final NativeOp backward;
  private @Nullable INDArray input;

  MaxPoolNode(Layer.MaxPool layer, ImageShape in, Parameters parameters) {
    super(layer.name(), in, out(layer, in), parameters.values().dataType());
    int s = layer.size();
    long[] arguments = {s, s, s, s, 0, 0, 1, 1, 0, 1, 1};
    forward = new NativeOp("maxpool2d", arguments);
    backward = new NativeOp("maxpool2d_bp", arguments);
  }

  static ImageShape out(Layer.MaxPool layer, ImageShape in) {
    if (in.height() < layer.size() || in.width() < layer.size()) {
      throw new IllegalArgumentException(
          "layer "
              + layer.name()
              + ": a window of "
              + layer.size()
              + " does not fit an input of "
              + in.height()
              + "x"
              + in.width());
    }
    return new ImageShape(in.height() / layer.size(), in.width() / layer.size(), in.channels());
  }

  @Override
  public INDArray forward(INDArray x, Mode mode) {
    input = x;
    INDArray y = output.of(x.size(0));
    forward.run(x, y);
    return y;
  }

  @Override
  public INDArray backward(INDArray gradient, Wanted wanted) {
    INDArray dx = inputGradient.of(gradient.size(0));
    INDArray shaped =
        gradient.reshape('c', gradient.size(0), out().height(), out().width(), out().channels());
    backward.run(Objects.requireNonNull(input, "backward before forward"), shaped, dx);
    return dx;
  }
}
