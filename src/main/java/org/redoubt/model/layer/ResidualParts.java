package org.redoubt.model.layer;

import java.util.List;
import org.redoubt.config.Layer;

/** The layers of a residual unit by the names that its parameters have in the network. */
public record ResidualParts(
    Layer.Residual unit,
    Layer.BatchNorm norm1,
    Layer.Relu relu1,
    Layer.Conv conv1,
    Layer.BatchNorm norm2,
    Layer.Relu relu2,
    Layer.Conv conv2) {
  private static final double DECAY = 0.9; // the reference's batch normalisation
  private static final double EPSILON = 1e-3;
  private static final Layer.Init FAN_OUT = Layer.Init.HE_NORMAL_FAN_OUT;

  /** The layers of a unit, named below its own name. */
  public static ResidualParts of(Layer.Residual unit) {
    String n = unit.name();
    int filters = unit.filters();
    return new ResidualParts(
        unit,
        new Layer.BatchNorm(n + ".bn1", DECAY, EPSILON),
        new Layer.Relu(n + ".relu1", unit.slope()),
        new Layer.Conv(n + ".conv1", filters, 3, unit.stride(), Layer.Padding.SAME, false, FAN_OUT),
        new Layer.BatchNorm(n + ".bn2", DECAY, EPSILON),
        new Layer.Relu(n + ".relu2", unit.slope()),
        new Layer.Conv(n + ".conv2", filters, 3, 1, Layer.Padding.SAME, false, FAN_OUT));
  }

  /** The branch beside the shortcut, from the unit's input. */
  public List<Layer> branch() {
    return List.of(norm1, relu1, conv1, norm2, relu2, conv2);
  }
}
