package org.redoubt.model.layer;

import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Layer;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageShape;

/**
 * Inverted dropout (Srivastava et al. 2014): units are zeroed or divided by the share kept;
 * evaluation passes through.
 */
final class DropoutNode extends Node {
  private final double rate;
  private final Buffer output = outputBuffer();
  private @Nullable INDArray mask;

  DropoutNode(Layer.Dropout layer, ImageShape in, Parameters parameters) {
    super(layer.name(), in, in, parameters.values().dataType());
    this.rate = layer.rate();
  }

  @Override
  public INDArray forward(INDArray x, Mode mode) {
    Seed seed = mode.dropout();
    if (seed == null || rate == 0) {
      mask = null;
      return x;
    }
    INDArray drawn = draw(x, seed.fork(name()).random());
    mask = drawn;
    INDArray y = output.of(x.size(0)).reshape('c', x.shape());
    return x.muli(drawn, y);
  }

  private INDArray draw(INDArray x, SplittableRandom random) {
    float[] factors = DropoutFactors.draw((int) x.length(), rate, random);
    return Nd4j.createFromArray(factors).castTo(type()).reshape('c', x.shape());
  }

  @Override
  public INDArray backward(INDArray gradient, Wanted wanted) {
    return mask == null
        ? gradient
        : gradient.reshape('c', Objects.requireNonNull(mask).shape()).muli(mask);
  }
}
