package org.redoubt.model.layer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;

/**
 * Per-image standardisation: (x - mean) / max(deviation, 1 / sqrt(numbers per image)), TensorFlow's
 * per_image_standardization, with its exact derivative.
 */
final class StandardiseNode extends Node {
  private final Buffer output = outputBuffer();
  private final Buffer inputGradient = inputBuffer();
  private @Nullable INDArray deviation; // [B, 1], clamped from below
  private @Nullable INDArray free; // [B, 1], 1 where the deviation is not clamped, else 0

  StandardiseNode(Layer.Standardise layer, ImageShape in, Parameters parameters) {
    super(layer.name(), in, in, parameters.values().dataType());
  }

  @Override
  public INDArray forward(INDArray x, Mode mode) {
    long n = x.size(0);
    INDArray y = output.of(n);
    INDArray rows = y.reshape('c', n, in().size());
    INDArray flat = x.reshape('c', n, in().size());
    rows.assign(flat).subiColumnVector(flat.mean(true, 1));
    double floor = 1 / Math.sqrt(in().size());
    INDArray raw = Transforms.sqrt(rows.mul(rows).mean(true, 1));
    free = raw.gt(floor).castTo(type());
    deviation = Transforms.max(raw, floor);
    rows.diviColumnVector(deviation);
    return y;
  }

  @Override
  public INDArray backward(INDArray gradient, Wanted wanted) {
    long n = gradient.size(0);
    INDArray dx = inputGradient.of(n);
    INDArray rows = dx.reshape('c', n, in().size());
    INDArray dy = gradient.reshape('c', n, in().size());
    INDArray y = output.of(n).reshape('c', n, in().size());
    INDArray along =
        dy.mul(y).mean(true, 1).mul(Objects.requireNonNull(free, "backward before forward"));
    rows.assign(dy).subiColumnVector(dy.mean(true, 1));
    rows.subi(y.mulColumnVector(along));
    rows.diviColumnVector(Objects.requireNonNull(deviation));
    return dx;
  }
}
