package org.redoubt.bench;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;
import org.redoubt.model.Network;
import org.redoubt.model.layer.ResidualParts;

/** Forward through a network's layers, operation by operation. */
final class TorchNetwork implements TorchForward {
  private final Network network;
  private final TorchWeights weights;
  private final TorchLayout layout;

  TorchNetwork(Network network, TorchWeights weights, TorchLayout layout) {
    this.network = network;
    this.weights = weights;
    this.layout = layout;
  }

  @Override
  public Outputs forward(PtNDArray x, boolean training) {
    PtNDArray current = x;
    PtNDArray z = x;
    for (int i = 0; i < network.layers().size(); i++) {
      current = layer(network.layers().get(i), current, training);
      if (i == network.split()) {
        z = current;
        if (current.getShape().dimension() == 4) {
          z = flat(current);
          current = z;
        }
      }
    }
    return new Outputs(current, z);
  }

  private PtNDArray layer(Layer layer, PtNDArray x, boolean training) {
    if (layer instanceof Layer.Conv conv) {
      return convolution(conv, x);
    } else if (layer instanceof Layer.Relu relu) {
      return relu.slope() == 0 ? JniUtils.relu(x) : JniUtils.leakyRelu(x, relu.slope());
    } else if (layer instanceof Layer.MaxPool pool) {
      Shape size = new Shape(pool.size(), pool.size());
      return JniUtils.maxPool(x, size, size, new Shape(0, 0), false);
    } else if (layer instanceof Layer.Dense dense) {
      return JniUtils.linear(
          x, weights.get(dense.name() + ".weight"), weights.get(dense.name() + ".bias"));
    } else if (layer instanceof Layer.BatchNorm norm) {
      return batchNorm(norm, x, training);
    } else if (layer instanceof Layer.Standardise) {
      return standardise(x);
    } else if (layer instanceof Layer.GlobalAveragePool) {
      PtNDArray sum = JniUtils.sum(x, new long[] {2, 3}, false);
      return sum.mul(1 / pixels(x));
    } else if (layer instanceof Layer.Residual unit) {
      return residual(unit, x, training);
    }
    return x; // dropout: the benchmark's networks have rate 0
  }

  private static double pixels(PtNDArray x) {
    return (double) x.getShape().get(2) * x.getShape().get(3);
  }

  private PtNDArray convolution(Layer.Conv c, PtNDArray x) {
    Padded padded = Padded.of(c, x.getShape().get(2));
    long n = padded.before();
    PtNDArray input = padded.own() ? x : JniUtils.pad(x, new long[] {n, 1, n, 1}, 0);
    PtNDArray bias = c.bias() ? weights.get(c.name() + ".bias") : null;
    return JniUtils.convolution(
        input,
        weights.get(c.name() + ".weight"),
        bias,
        new Shape(c.stride(), c.stride()),
        new Shape(padded.inside(), padded.inside()),
        new Shape(1, 1),
        1);
  }

  private PtNDArray batchNorm(Layer.BatchNorm norm, PtNDArray x, boolean training) {
    String n = norm.name();
    return JniUtils.batchNorm(
        x,
        weights.get(n + ".mean"),
        weights.get(n + ".variance"),
        weights.get(n + ".gamma"),
        weights.get(n + ".beta"),
        training,
        1 - norm.decay(),
        norm.epsilon());
  }

  private static PtNDArray standardise(PtNDArray x) {
    long[] image = {1, 2, 3};
    double n = x.size() / (double) x.getShape().get(0);
    PtNDArray centred = JniUtils.sub(x, JniUtils.sum(x, image, true).mul(1 / n));
    PtNDArray variance = JniUtils.sum(JniUtils.square(centred), image, true).mul(1 / n);
    PtNDArray deviation = JniUtils.clip(JniUtils.sqrt(variance), 1 / Math.sqrt(n), 1e30);
    return JniUtils.div(centred, deviation);
  }

  private PtNDArray residual(Layer.Residual unit, PtNDArray x, boolean training) {
    ResidualParts parts = ResidualParts.of(unit);
    PtNDArray active = layer(parts.relu1(), layer(parts.norm1(), x, training), training);
    PtNDArray shortcut = unit.activateBeforeResidual() ? active : x;
    PtNDArray y = layer(parts.conv1(), active, training);
    y = layer(parts.relu2(), layer(parts.norm2(), y, training), training);
    y = layer(parts.conv2(), y, training);
    if (unit.stride() > 1) {
      Shape size = new Shape(unit.stride(), unit.stride());
      shortcut = JniUtils.avgPool(shortcut, size, size, new Shape(0, 0), false, true);
    }
    long more = (y.getShape().get(1) - shortcut.getShape().get(1)) / 2;
    if (more > 0) {
      shortcut = JniUtils.pad(shortcut, new long[] {0, 0, 0, 0, more, more}, 0);
    }
    return JniUtils.add(y, shortcut);
  }

  private PtNDArray flat(PtNDArray x) {
    PtNDArray ordered = layout == TorchLayout.CHANNELS_LAST ? x.transpose(0, 2, 3, 1) : x;
    ImageShape latent = network.shapes().get(network.split());
    return JniUtils.reshape(ordered, new long[] {x.getShape().get(0), latent.size()});
  }
}
