package org.redoubt.model.layer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Layer;
import org.redoubt.config.Layer.Padding;
import org.redoubt.data.ImageShape;

/**
 * Convolution through the native {@code conv2d} family (oneDNN or cuDNN), channels last. Where only
 * the input gradient is wanted it is the transposed convolution {@code deconv2d}, which skips the
 * weight gradient that {@code conv2d_bp} would compute.
 */
final class ConvNode extends Node {
  private final INDArray weight; // [out, in, k, k]
  private final @Nullable INDArray bias;
  private final INDArray weightGradient;
  private final @Nullable INDArray biasGradient;
  private final INDArray weightStep;
  private final @Nullable INDArray biasStep;
  private final Buffer output = outputBuffer();
  private final Buffer inputGradient = inputBuffer();
  private final NativeOp forward;
  private final NativeOp backward;
  private final @Nullable NativeOp transposed;
  private final @Nullable FlippedConvolution flipped;
  private @Nullable INDArray input;

  ConvNode(Layer.Conv layer, ImageShape in, Parameters parameters) {
    super(layer.name(), in, out(layer, in), parameters.values().dataType());
    weight = parameters.value(layer.name() + ".weight");
    weightGradient = parameters.gradient(layer.name() + ".weight");
    weightStep = Nd4j.create(type(), weight.shape());
    bias = layer.bias() ? parameters.value(layer.name() + ".bias") : null;
    biasGradient = layer.bias() ? parameters.gradient(layer.name() + ".bias") : null;
    biasStep = layer.bias() ? Nd4j.create(type(), layer.filters()) : null;
    long[] arguments = arguments(layer);
    forward = new NativeOp("conv2d", arguments);
    backward = new NativeOp("conv2d_bp", arguments);
    transposed = transposedFits(layer, in) ? new NativeOp("deconv2d", arguments) : null;
    flipped =
        FlippedConvolution.fit(layer)
            ? new FlippedConvolution(weight, parameters, arguments)
            : null;
  }

  /** Kernel, stride, padding 0, dilation 1, SAME flag, channels last, weights [out, in, k, k]. */
  private static long[] arguments(Layer.Conv c) {
    int same = c.padding() == Padding.SAME ? 1 : 0;
    return new long[] {c.kernel(), c.kernel(), c.stride(), c.stride(), 0, 0, 1, 1, same, 1, 1};
  }

  /**
   * deconv2d derives its output size from its input's, so it fits only where no row or column was
   * left over. With zero padding it is not accelerated (130 ms where conv2d_bp takes 16), so it
   * serves VALID convolutions only.
   */
  private static boolean transposedFits(Layer.Conv c, ImageShape in) {
    ImageShape out = out(c, in);
    return c.padding() == Padding.VALID
        && (out.height() - 1) * c.stride() + c.kernel() == in.height()
        && (out.width() - 1) * c.stride() + c.kernel() == in.width();
  }

  static ImageShape out(Layer.Conv c, ImageShape in) {
    return new ImageShape(size(c, in.height()), size(c, in.width()), c.filters());
  }

  private static int size(Layer.Conv c, int size) {
    int result =
        c.padding() == Padding.SAME
            ? (size + c.stride() - 1) / c.stride()
            : Math.floorDiv(size - c.kernel(), c.stride()) + 1;
    if (result < 1) {
      throw new IllegalArgumentException(
          "layer "
              + c.name()
              + ": a "
              + c.kernel()
              + "x"
              + c.kernel()
              + " kernel does not fit an input of side "
              + size);
    }
    return result;
  }

  static List<ParameterSpec> parameters(Layer.Conv c, ImageShape in) {
    int area = c.kernel() * c.kernel();
    ParameterSpec.Init init =
        ParameterSpec.Init.of(c.init(), area * in.channels(), area * c.filters());
    List<ParameterSpec> specs = new ArrayList<>();
    List<Integer> shape = List.of(c.filters(), in.channels(), c.kernel(), c.kernel());
    specs.add(new ParameterSpec(c.name() + ".weight", shape, init));
    if (c.bias()) {
      specs.add(
          new ParameterSpec(
              c.name() + ".bias", List.of(c.filters()), new ParameterSpec.Init.Constant(0)));
    }
    return specs;
  }

  @Override
  public INDArray forward(INDArray x, Mode mode) {
    input = x;
    INDArray y = output.of(x.size(0));
    if (bias == null) {
      forward.run(x, weight, y);
    } else {
      forward.run(x, weight, bias, y);
    }
    return y;
  }

  @Override
  public @Nullable INDArray backward(INDArray gradient, Wanted wanted) {
    INDArray dx = inputGradient.of(gradient.size(0));
    if (!wanted.parameters() && transposed != null) {
      transposed.run(gradient, weight, dx);
      return dx;
    }
    if (!wanted.parameters() && flipped != null) {
      flipped.inputGradient(gradient, dx);
      return dx;
    }
    INDArray x = java.util.Objects.requireNonNull(input, "backward before forward");
    if (bias == null || biasStep == null || biasGradient == null) {
      backward.run(new INDArray[] {x, weight, gradient}, new INDArray[] {dx, weightStep});
    } else {
      backward.run(
          new INDArray[] {x, weight, bias, gradient}, new INDArray[] {dx, weightStep, biasStep});
      if (wanted.parameters()) {
        biasGradient.addi(biasStep);
      }
    }
    if (wanted.parameters()) {
      weightGradient.addi(weightStep);
    }
    return dx;
  }
}
