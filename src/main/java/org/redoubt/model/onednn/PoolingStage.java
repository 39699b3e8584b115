package org.redoubt.model.onednn;

import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;
import org.redoubt.model.layer.Node.Mode;

/** Maximum pooling by itself, and the mean over height and width. */
final class PoolingStage extends Stage {
  private final Pooling pooling;

  private PoolingStage(String name, ImageShape in, ImageShape out, Pooling pooling) {
    super(name, in, out);
    this.pooling = pooling;
  }

  static PoolingStage maximum(Layer.MaxPool layer, ImageShape in, ImageShape out) {
    return new PoolingStage(layer.name(), in, out, Pooling.maximum(in, out, layer.size()));
  }

  static PoolingStage mean(Layer.GlobalAveragePool layer, ImageShape in, ImageShape out) {
    Pooling pooling = Pooling.mean(in, out, in.height(), in.width());
    return new PoolingStage(layer.name(), in, out, pooling);
  }

  @Override
  void begin(int batch, Mode mode, boolean changed) {
    super.begin(batch, mode, changed);
    pooling.begin(batch);
  }

  @Override
  void forward(Slice s, long x) {
    pooling.forward(s, x, output(s));
  }

  @Override
  void backward(Slice s, Flow flow) {
    if (flow.dx() != 0) {
      pooling.backward(s, flow.dy(), flow.dx());
    }
  }
}
