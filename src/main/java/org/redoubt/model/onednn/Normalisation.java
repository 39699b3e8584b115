package org.redoubt.model.onednn;

import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;
import org.redoubt.model.layer.Parameters;

/**
 * Batch normalisation in training mode, for the whole batch at once. Scale and shift lie one behind
 * the other in the network's parameters, as oneDNN wants them.
 */
final class Normalisation {
  private final Layer.BatchNorm layer;
  private final ImageShape shape;
  private final Parameters parameters;
  private final INDArray mean;
  private final INDArray variance;
  private final INDArray step; // derivatives by scale and shift, [2, channels]

  Normalisation(Layer.BatchNorm layer, ImageShape shape, Parameters parameters) {
    this.layer = layer;
    this.shape = shape;
    this.parameters = parameters;
    mean = Nd4j.create(DataType.FLOAT, shape.channels());
    variance = Nd4j.create(DataType.FLOAT, shape.channels());
    step = Nd4j.create(DataType.FLOAT, 2, shape.channels());
  }

  /** y from x by the statistics of this batch. */
  void forward(Slice whole, long x, long y) {
    Kernel kernel = whole.worker().kept(this, "forward", whole.n(), () -> makeForward(whole));
    kernel.run(x, y, scaleAndShift(), Memory.address(mean), Memory.address(variance));
  }

  private Kernel makeForward(Slice s) {
    batch_normalization_forward.primitive_desc d = description(s);
    return new Kernel.Arguments()
        .with(dnnl.DNNL_ARG_SRC, images(s))
        .with(dnnl.DNNL_ARG_DST, images(s))
        .with(dnnl.DNNL_ARG_SCALE_SHIFT, pairs())
        .with(dnnl.DNNL_ARG_MEAN, perChannel())
        .with(dnnl.DNNL_ARG_VARIANCE, perChannel())
        .of(new batch_normalization_forward(d), d, s.worker());
  }

  private batch_normalization_forward.primitive_desc description(Slice s) {
    return new batch_normalization_forward.primitive_desc(
        new batch_normalization_forward.desc(
            dnnl.dnnl_forward_training,
            images(s),
            (float) layer.epsilon(),
            dnnl.dnnl_use_scaleshift),
        OneDnn.plain(),
        s.worker().library().engine());
  }

  /** Takes the last batch into the running statistics. */
  void updateStatistics() {
    update(".mean", mean);
    update(".variance", variance);
    parameters.changed();
  }

  private void update(String name, INDArray ofBatch) {
    INDArray running = parameters.value(layer.name() + name);
    running.muli(layer.decay()).addi(ofBatch.mul(1 - layer.decay()));
  }

  /**
   * dx from dy; the two may be one. Adds the derivatives by scale and shift to the network's
   * gradient where the flow asks for it.
   */
  void backward(Slice whole, Flow flow) {
    Kernel kernel = whole.worker().kept(this, "backward", whole.n(), () -> makeBackward(whole));
    kernel.run(
        flow.x(),
        Memory.address(mean),
        Memory.address(variance),
        flow.dy(),
        scaleAndShift(),
        flow.dx(),
        Memory.address(step));
    if (flow.parameters()) {
      parameters.gradient(layer.name() + ".gamma").addi(step.getRow(0));
      parameters.gradient(layer.name() + ".beta").addi(step.getRow(1));
    }
  }

  private Kernel makeBackward(Slice s) {
    var plan =
        new batch_normalization_backward.desc(
            dnnl.dnnl_backward,
            images(s),
            images(s),
            (float) layer.epsilon(),
            dnnl.dnnl_use_scaleshift);
    var d =
        new batch_normalization_backward.primitive_desc(
            plan, OneDnn.plain(), s.worker().library().engine(), description(s));
    return new Kernel.Arguments()
        .with(dnnl.DNNL_ARG_SRC, images(s))
        .with(dnnl.DNNL_ARG_MEAN, perChannel())
        .with(dnnl.DNNL_ARG_VARIANCE, perChannel())
        .with(dnnl.DNNL_ARG_DIFF_DST, images(s))
        .with(dnnl.DNNL_ARG_SCALE_SHIFT, pairs())
        .with(dnnl.DNNL_ARG_DIFF_SRC, images(s))
        .with(dnnl.DNNL_ARG_DIFF_SCALE_SHIFT, pairs())
        .of(new batch_normalization_backward(d), d, s.worker());
  }

  private long scaleAndShift() {
    return Memory.address(parameters.value(layer.name() + ".gamma"));
  }

  private memory.desc images(Slice s) {
    return OneDnn.images(s.n(), shape);
  }

  private memory.desc perChannel() {
    return OneDnn.array(memory.format_tag.a, shape.channels());
  }

  private memory.desc pairs() {
    return OneDnn.array(memory.format_tag.ab, 2, shape.channels());
  }
}
