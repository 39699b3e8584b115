package org.redoubt.model.dl4j;

import java.util.List;
import org.redoubt.config.Layer;

/** The layers of a residual unit by the names that its parameters have in the network. */
record ResidualParts(
    Layer.Residual unit,
    Layer.BatchNorm norm1,
    Layer.Relu relu1,
    Layer.Conv conv1,
    Layer.BatchNorm norm2,
    Layer.Relu relu2,
    Layer.Conv conv2) {
  private static final double DECAY = 0.9; // the reference's, as the residual node has them
  private static final double EPSILON = 1e-3;

  static ResidualParts of(Layer.Residual unit) {
    String n = unit.name();
    int filters = unit.filters();
    return new ResidualParts(
        unit,
        new Layer.BatchNorm(n + ".bn1", DECAY, EPSILON),
        new Layer.Relu(n + ".relu1", unit.slope()),
        new Layer.Conv(n + ".conv1", filters, 3, unit.stride(), Layer.Padding.SAME, false),
        new Layer.BatchNorm(n + ".bn2", DECAY, EPSILON),
        new Layer.Relu(n + ".relu2", unit.slope()),
        new Layer.Conv(n + ".conv2", filters, 3, 1, Layer.Padding.SAME, false));
  }

  /** The branch beside the shortcut, from the unit's input. */
  List<Layer> branch() {
    return List.of(norm1, relu1, conv1, norm2, relu2, conv2);
  }

  /** Name of the shortcut's average pooling, where the stride is above 1. */
  String poolName() {
    return unit.name() + ".pool";
  }

  /** The 1x1 convolution that pads the shortcut's channels, where there are more filters. */
  Layer.Conv padding() {
    return new Layer.Conv(unit.name() + ".pad", unit.filters(), 1, 1, Layer.Padding.VALID, false);
  }
}
