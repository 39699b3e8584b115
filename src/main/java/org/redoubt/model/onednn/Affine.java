package org.redoubt.model.onednn;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Layer;
import org.redoubt.model.layer.Parameters;

/** Batch normalisation in evaluation mode: y = scale x + shift, per channel. */
final class Affine {
  private final double epsilon;
  private final INDArray gamma;
  private final INDArray beta;
  private final INDArray mean;
  private final INDArray variance;
  private final INDArray scale;
  private final INDArray shift;

  Affine(Layer.BatchNorm layer, Parameters parameters) {
    epsilon = layer.epsilon();
    gamma = parameters.value(layer.name() + ".gamma");
    beta = parameters.value(layer.name() + ".beta");
    mean = parameters.value(layer.name() + ".mean");
    variance = parameters.value(layer.name() + ".variance");
    scale = Nd4j.create(DataType.FLOAT, gamma.length());
    shift = Nd4j.create(DataType.FLOAT, gamma.length());
  }

  /** After parameters or statistics have changed. */
  void refresh() {
    for (long i = 0; i < scale.length(); i++) {
      double factor = gamma.getDouble(i) / Math.sqrt(variance.getDouble(i) + epsilon);
      scale.putScalar(i, factor);
      shift.putScalar(i, beta.getDouble(i) - mean.getDouble(i) * factor);
    }
  }

  /** Address of one factor per channel. */
  long scale() {
    return Memory.address(scale);
  }

  /** Address of one summand per channel. */
  long shift() {
    return Memory.address(shift);
  }

  /** The factors, [channels]. */
  INDArray factors() {
    return scale;
  }

  /** The summands, [channels]. */
  INDArray summands() {
    return shift;
  }
}
