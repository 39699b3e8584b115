package org.redoubt.model.onednn;

import org.jspecify.annotations.Nullable;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;
import org.redoubt.model.layer.Node.Mode;
import org.redoubt.model.layer.Parameters;

/** Batch normalisation with the rectifier that follows it, if any. */
final class NormalisationStage extends Stage {
  private final Normalisation normalisation;
  private final Affine affine;
  private final ChannelMap map;
  private final @Nullable Double slope;
  private final @Nullable Rectification rectification;
  private Mode mode = Mode.EVALUATION;

  NormalisationStage(
      Layer.BatchNorm norm, Layer.@Nullable Relu relu, ImageShape in, Parameters parameters) {
    super(relu == null ? norm.name() : relu.name(), in, in);
    normalisation = new Normalisation(norm, in, parameters);
    affine = new Affine(norm, parameters);
    map = new ChannelMap(in);
    slope = relu == null ? null : relu.slope();
    rectification = relu == null ? null : new Rectification(relu.slope(), in.size());
  }

  @Override
  boolean couplesExamples() {
    return true;
  }

  @Override
  void begin(int batch, Mode next, boolean changed) {
    super.begin(batch, next, changed);
    mode = next;
    if (changed) {
      affine.refresh();
    }
  }

  @Override
  void forward(Slice s, long x) {
    long y = output(s);
    if (!mode.training()) {
      map.affine(s, affine, slope, x, y);
      return;
    }
    normalisation.forward(s, x, y);
    if (rectification != null) {
      rectification.forward(s, y, y);
    }
    if (mode.updateStatistics()) {
      normalisation.updateStatistics();
    }
  }

  @Override
  void backward(Slice s, Flow flow) {
    if (rectification != null) {
      rectification.backward(s, output(s), flow.dy());
    }
    if (mode.training()) {
      long dx = flow.dx() == 0 ? flow.dy() : flow.dx();
      normalisation.backward(s, new Flow(flow.x(), flow.dy(), dx, flow.parameters()));
    } else if (flow.dx() != 0) {
      map.scale(s, affine, flow.dy(), flow.dx());
    }
  }
}
