package org.redoubt.model.layer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.LeakyReLU;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.api.ops.impl.transforms.gradient.LeakyReLUDerivative;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;

/**
 * ReLU, leaky where the slope is positive. Both keep the sign of their input, so the output is
 * enough for the derivative and the layer may work in place on its predecessor's buffer.
 */
final class ReluNode extends Node {
  private final double slope;
  private final @Nullable Buffer output;
  private final Buffer derivative = outputBuffer();
  private @Nullable INDArray last;

  ReluNode(Layer.Relu layer, ImageShape in, Parameters parameters, boolean inPlace) {
    super(layer.name(), in, in, parameters.values().dataType());
    this.slope = layer.slope();
    this.output = inPlace ? null : outputBuffer();
  }

  @Override
  public INDArray forward(INDArray x, Mode mode) {
    INDArray y = output == null ? x : output.of(x.size(0)).reshape('c', x.shape());
    if (slope == 0) {
      Nd4j.getExecutioner().exec(new RectifiedLinear(x, y, 0));
    } else {
      Nd4j.getExecutioner().exec(new LeakyReLU(x, y, slope));
    }
    last = y;
    return y;
  }

  @Override
  public INDArray backward(INDArray gradient, Wanted wanted) {
    INDArray y = Objects.requireNonNull(last, "backward before forward");
    if (slope == 0 && HostKernels.fit(type())) {
      HostKernels.reluBackward(y, gradient);
      return gradient.reshape('c', y.shape());
    }
    INDArray factor = derivative.of(y.size(0)).reshape('c', y.shape());
    if (slope == 0) {
      Nd4j.getExecutioner().exec(new Step(y, factor, 0));
    } else {
      Nd4j.getExecutioner().exec(new LeakyReLUDerivative(y, factor, slope));
    }
    return gradient.reshape('c', y.shape()).muli(factor);
  }
}
