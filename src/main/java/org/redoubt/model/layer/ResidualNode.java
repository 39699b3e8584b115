package org.redoubt.model.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;

/**
 * Pre-activation residual unit of the reference ResNet: BN, leaky ReLU, 3x3 conv, BN, leaky ReLU,
 * 3x3 conv, plus a shortcut that average-pools by the stride and pads channels with zeros, half
 * before and half after.
 */
final class ResidualNode extends Node {
  private final boolean activateBeforeResidual;
  private final List<Node> activation;
  private final List<Node> branch;
  private final @Nullable NativeOp pool;
  private final @Nullable NativeOp poolBackward;
  private final Buffer pooled;
  private final Buffer shortcutGradient = inputBuffer();
  private final int firstChannel;
  private @Nullable INDArray shortcutInput;

  ResidualNode(Layer.Residual layer, ImageShape in, Parameters parameters) {
    super(layer.name(), in, out(layer, in), parameters.values().dataType());
    activateBeforeResidual = layer.activateBeforeResidual();
    ResidualParts parts = ResidualParts.of(layer);
    activation =
        List.of(
            new BatchNormNode(parts.norm1(), in, parameters),
            new ReluNode(parts.relu1(), in, parameters, true));
    ImageShape inner = out();
    branch =
        List.of(
            new ConvNode(parts.conv1(), in, parameters),
            new BatchNormNode(parts.norm2(), inner, parameters),
            new ReluNode(parts.relu2(), inner, parameters, true),
            new ConvNode(parts.conv2(), inner, parameters));
    int s = layer.stride();
    long[] arguments = {s, s, s, s, 0, 0, 1, 1, 0, 0, 1};
    pool = s > 1 ? new NativeOp("avgpool2d", arguments) : null;
    poolBackward = s > 1 ? new NativeOp("avgpool2d_bp", arguments) : null;
    pooled = new Buffer(type(), inner.height(), inner.width(), in.channels());
    firstChannel = (inner.channels() - in.channels()) / 2;
  }

  static ImageShape out(Layer.Residual layer, ImageShape in) {
    int s = layer.stride();
    if (in.height() % s != 0 || in.width() % s != 0) {
      throw new IllegalArgumentException(
          "layer "
              + layer.name()
              + ": an input of "
              + in.height()
              + "x"
              + in.width()
              + " is no multiple of stride "
              + s);
    }
    int more = layer.filters() - in.channels();
    if (more < 0 || more % 2 != 0) {
      throw new IllegalArgumentException(
          "layer "
              + layer.name()
              + ": "
              + in.channels()
              + " channels cannot be padded evenly to "
              + layer.filters());
    }
    return new ImageShape(in.height() / s, in.width() / s, layer.filters());
  }

  static List<ParameterSpec> parameters(Layer.Residual layer, ImageShape in) {
    ResidualParts parts = ResidualParts.of(layer);
    ImageShape inner = out(layer, in);
    List<ParameterSpec> specs = new ArrayList<>();
    specs.addAll(BatchNormNode.parameters(parts.norm1(), in));
    specs.addAll(ConvNode.parameters(parts.conv1(), in));
    specs.addAll(BatchNormNode.parameters(parts.norm2(), inner));
    specs.addAll(ConvNode.parameters(parts.conv2(), inner));
    return specs;
  }

  @Override
  public INDArray forward(INDArray x, Mode mode) {
    INDArray active = x;
    for (Node node : activation) {
      active = node.forward(active, mode);
    }
    INDArray shortcut = activateBeforeResidual ? active : x;
    shortcutInput = shortcut;
    INDArray y = active;
    for (Node node : branch) {
      y = node.forward(y, mode);
    }
    middle(y).addi(pool(shortcut));
    return y;
  }

  private INDArray pool(INDArray x) {
    if (pool == null) {
      return x;
    }
    INDArray small = pooled.of(x.size(0));
    pool.run(x, small);
    return small;
  }

  /** The channels of an output-shaped array that the shortcut reaches. */
  private INDArray middle(INDArray y) {
    if (in().channels() == out().channels()) {
      return y;
    }
    INDArrayIndex channels = NDArrayIndex.interval(firstChannel, firstChannel + in().channels());
    return y.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.all(), channels);
  }

  @Override
  public INDArray backward(INDArray gradient, Wanted wanted) {
    INDArray shortcut = shortcutGradient(gradient);
    Wanted through = new Wanted(true, wanted.parameters());
    INDArray g = gradient;
    for (int i = branch.size() - 1; i >= 0; i--) {
      g = Objects.requireNonNull(branch.get(i).backward(g, through));
    }
    if (activateBeforeResidual) {
      g.addi(shortcut);
    }
    for (int i = activation.size() - 1; i >= 0; i--) {
      g = Objects.requireNonNull(activation.get(i).backward(g, through));
    }
    return activateBeforeResidual ? g : g.addi(shortcut);
  }

  private INDArray shortcutGradient(INDArray gradient) {
    INDArray part = middle(gradient);
    if (poolBackward == null) {
      return part;
    }
    INDArray dx = shortcutGradient.of(gradient.size(0));
    poolBackward.run(
        Objects.requireNonNull(shortcutInput, "backward before forward"), part.dup('c'), dx);
    return dx;
  }
}
