package org.redoubt.bench;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.data.ImageShape;
import org.redoubt.loss.Copies;
import org.redoubt.model.Network;
import org.redoubt.model.layer.ParameterSpec;

/** A network's parameters as PyTorch tensors in PyTorch's layouts. */
final class TorchWeights {
  private final PtNDManager manager;
  private final TorchLayout layout;
  private final Map<String, PtNDArray> tensors = new LinkedHashMap<>();

  TorchWeights(PtNDManager manager, Network network, TorchLayout layout) {
    this.manager = manager;
    this.layout = layout;
    ImageShape latent = network.shapes().get(network.split());
    for (ParameterSpec spec : network.parameters().specs()) {
      tensors.put(spec.name(), tensor(network.parameters().value(spec.name()), latent));
    }
  }

  PtNDArray get(String name) {
    PtNDArray tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("no parameter " + name);
    }
    return tensor;
  }

  /** All of them by name, in the network's order. */
  Map<String, PtNDArray> all() {
    return tensors;
  }

  private PtNDArray tensor(INDArray value, ImageShape latent) {
    if (value.rank() == 4) {
      return convolution(value);
    }
    return value.rank() == 2 ? dense(value, latent) : create(value);
  }

  private PtNDArray convolution(INDArray value) { // [out, in, k, k]
    return layout == TorchLayout.CHANNELS_FIRST
        ? create(value)
        : create(value.permute(0, 2, 3, 1)).transpose(0, 3, 1, 2);
  }

  /** [in, out] to [out, in]; where channels come first, the flattened latent is in that order. */
  private PtNDArray dense(INDArray value, ImageShape latent) {
    INDArray transposed = value.transpose();
    boolean reorders =
        layout == TorchLayout.CHANNELS_FIRST
            && latent.height() > 1
            && value.size(0) == latent.size();
    if (!reorders) {
      return create(transposed);
    }
    long[] shape = {value.size(1), latent.height(), latent.width(), latent.channels()};
    INDArray first = transposed.dup('c').reshape('c', shape).permute(0, 3, 1, 2).dup('c');
    return create(first.reshape('c', transposed.shape()));
  }

  private PtNDArray create(INDArray value) {
    return manager.create(
        java.nio.FloatBuffer.wrap(Copies.floats(value.dup('c'))),
        new Shape(value.shape()),
        ai.djl.ndarray.types.DataType.FLOAT32);
  }
}
