package org.redoubt.model.layer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;

/**
 * ReLU followed by 2x2 max pooling, computed as pooling followed by ReLU: the two commute, and the
 * ReLU then works on a quarter of the numbers. Values and derivatives are those of the two layers
 * (a window without positive number passes no gradient either way).
 */
final class ReluMaxPoolNode extends Node {
  private final Buffer output = outputBuffer();
  private final Buffer inputGradient = inputBuffer();
  private final NativeOp pool = new NativeOp("maxpool2d", 2, 2, 2, 2, 0, 0, 1, 1, 0, 1, 1);
  private @Nullable INDArray input;

  ReluMaxPoolNode(Layer.MaxPool layer, ImageShape in, Parameters parameters) {
    super(layer.name(), in, MaxPoolNode.out(layer, in), parameters.values().dataType());
  }

  /** Whether the two layers can be this one. */
  static boolean fits(Layer first, Layer second, Parameters parameters) {
    return first instanceof Layer.Relu relu
        && relu.slope() == 0
        && second instanceof Layer.MaxPool pool
        && pool.size() == 2
        && HostKernels.fit(parameters.values().dataType());
  }

  @Override
  public INDArray forward(INDArray x, Mode mode) {
    input = x;
    INDArray y = output.of(x.size(0));
    pool.run(x, y);
    Nd4j.getExecutioner().exec(new RectifiedLinear(y, y, 0));
    return y;
  }

  @Override
  public INDArray backward(INDArray gradient, Wanted wanted) {
    INDArray dx = inputGradient.of(gradient.size(0));
    INDArray x = Objects.requireNonNull(input, "backward before forward");
    HostKernels.reluMaxPoolBackward(x, output.of(gradient.size(0)), gradient, dx);
    return dx;
  }
}
