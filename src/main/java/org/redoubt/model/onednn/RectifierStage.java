package org.redoubt.model.onednn;

import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;

/** A rectifier that could not be computed together with the layer before it. */
final class RectifierStage extends Stage {
  private final Rectification rectification;

  RectifierStage(Layer.Relu layer, ImageShape in) {
    super(layer.name(), in, in);
    rectification = new Rectification(layer.slope(), in.size());
  }

  @Override
  void forward(Slice s, long x) {
    rectification.forward(s, x, output(s));
  }

  @Override
  void backward(Slice s, Flow flow) {
    if (flow.dx() != 0) {
      rectification.backward(s, output(s), flow.dy());
      Memory.copy(flow.dy(), flow.dx(), (long) Float.BYTES * s.n() * in().size());
    }
  }
}
