package org.redoubt.model.layer;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;

/** Fully connected layer: y = x W + b, with x flattened to [B, in]. */
final class DenseNode extends Node {
  private final INDArray weight; // [in, out]
  private final INDArray bias;
  private final INDArray weightGradient;
  private final INDArray biasGradient;
  private final INDArray weightStep;
  private final Buffer output;
  private final Buffer inputGradient = inputBuffer();
  private final NativeOp product = new NativeOp("matmul", 0, 0, 0);
  private final NativeOp productWithTransposedRight = new NativeOp("matmul", 0, 1, 0);
  private final NativeOp productWithTransposedLeft = new NativeOp("matmul", 1, 0, 0);
  private @Nullable INDArray input;

  DenseNode(Layer.Dense layer, ImageShape in, Parameters parameters) {
    super(layer.name(), in, out(layer), parameters.values().dataType());
    weight = parameters.value(layer.name() + ".weight");
    bias = parameters.value(layer.name() + ".bias");
    weightGradient = parameters.gradient(layer.name() + ".weight");
    biasGradient = parameters.gradient(layer.name() + ".bias");
    weightStep = Nd4j.create(type(), weight.shape());
    output = new Buffer(type(), layer.units());
  }

  static ImageShape out(Layer.Dense layer) {
    return new ImageShape(1, 1, layer.units());
  }

  static List<ParameterSpec> parameters(Layer.Dense layer, ImageShape in) {
    int fanIn = in.size();
    ParameterSpec.Init init = ParameterSpec.Init.of(layer.init(), fanIn, layer.units());
    return List.of(
        new ParameterSpec(layer.name() + ".weight", List.of(fanIn, layer.units()), init),
        new ParameterSpec(
            layer.name() + ".bias", List.of(layer.units()), new ParameterSpec.Init.Constant(0)));
  }

  @Override
  public INDArray forward(INDArray x, Mode mode) {
    INDArray flat = x.reshape('c', x.size(0), in().size());
    input = flat;
    INDArray y = output.of(x.size(0));
    product.run(flat, weight, y);
    return y.addiRowVector(bias);
  }

  @Override
  public @Nullable INDArray backward(INDArray gradient, Wanted wanted) {
    long n = gradient.size(0);
    // from a dense layer above it comes as [B, 1, 1, out]
    INDArray dy = gradient.rank() == 2 ? gradient : gradient.reshape('c', n, out().size());
    if (wanted.parameters()) {
      productWithTransposedLeft.run(
          Objects.requireNonNull(input, "backward before forward"), dy, weightStep);
      weightGradient.addi(weightStep);
      biasGradient.addi(dy.sum(0));
    }
    if (!wanted.input()) {
      return null;
    }
    INDArray dx = inputGradient.of(n);
    productWithTransposedRight.run(dy, weight, dx.reshape('c', n, in().size()));
    return dx;
  }
}
