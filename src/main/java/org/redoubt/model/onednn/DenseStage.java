package org.redoubt.model.onednn;

import java.util.List;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.inner_product_backward_data;
import org.bytedeco.dnnl.inner_product_backward_weights;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;
import org.redoubt.model.layer.Node.Mode;
import org.redoubt.model.layer.Parameters;

/** A fully connected layer with the rectifier that follows it, if any. */
final class DenseStage extends Stage {
  private final Weights weights;
  private final After after;
  private final @Nullable Rectification rectification;

  DenseStage(
      OneDnn library,
      Layer.Dense layer,
      Layer.@Nullable Relu relu,
      ImageShape in,
      Parameters parameters) {
    super(relu == null ? layer.name() : relu.name(), in, new ImageShape(1, 1, layer.units()));
    // the network keeps [in, out], oneDNN names dimensions in the order out, in
    memory.desc plain = OneDnn.array(memory.format_tag.ba, layer.units(), in.size());
    weights = new Weights(library, Weights.Source.of(parameters, layer.name(), true, plain));
    after = relu == null ? new After.Nothing() : new After.Rectifier(relu.slope());
    rectification = relu == null ? null : new Rectification(relu.slope(), layer.units());
  }

  @Override
  void begin(int batch, Mode mode, boolean changed) {
    super.begin(batch, mode, changed);
    if (changed) {
      weights.refresh();
    }
  }

  @Override
  void forward(Slice s, long x) {
    Weighted made = made(s);
    made.kernel().run(x, made.weights(), output(s), weights.bias());
  }

  private Weighted made(Slice s) {
    return s.worker().kept(this, "forward", s.n(), () -> makeForward(s));
  }

  private Weighted makeForward(Slice s) {
    inner_product_forward.primitive_desc d = description(s, after);
    Kernel kernel =
        new Kernel.Arguments()
            .with(dnnl.DNNL_ARG_SRC, d.src_desc())
            .with(dnnl.DNNL_ARG_WEIGHTS, d.weights_desc())
            .with(dnnl.DNNL_ARG_DST, d.dst_desc())
            .with(dnnl.DNNL_ARG_BIAS, d.bias_desc())
            .of(new inner_product_forward(d), d, s.worker());
    return new Weighted(kernel, weights.in(d.weights_desc()));
  }

  private inner_product_forward.primitive_desc description(Slice s, After then) {
    var plan =
        new inner_product_forward.desc(dnnl.dnnl_forward_training, x(s), matrix(), bias(), y(s));
    return new inner_product_forward.primitive_desc(
        plan, then.attributes(), s.worker().library().engine());
  }

  @Override
  void backward(Slice s, Flow flow) {
    if (rectification != null) {
      rectification.backward(s, output(s), flow.dy());
    }
    if (flow.parameters()) {
      s.worker().kept(this, "weights", s.n(), () -> makeWeights(s)).run(flow.x(), flow.dy());
    }
    if (flow.dx() != 0) {
      Weighted made = s.worker().kept(this, "data", s.n(), () -> makeData(s));
      made.kernel().run(flow.dy(), made.weights(), flow.dx());
    }
  }

  private Weighted makeData(Slice s) {
    var d =
        new inner_product_backward_data.primitive_desc(
            new inner_product_backward_data.desc(x(s), matrix(), y(s)),
            OneDnn.plain(),
            s.worker().library().engine(),
            description(s, new After.Nothing()));
    Kernel kernel =
        new Kernel.Arguments()
            .with(dnnl.DNNL_ARG_DIFF_DST, d.diff_dst_desc())
            .with(dnnl.DNNL_ARG_WEIGHTS, d.weights_desc())
            .with(dnnl.DNNL_ARG_DIFF_SRC, d.diff_src_desc())
            .of(new inner_product_backward_data(d), d, s.worker());
    return new Weighted(kernel, weights.in(d.weights_desc()));
  }

  private Gathering makeWeights(Slice s) {
    var d =
        new inner_product_backward_weights.primitive_desc(
            new inner_product_backward_weights.desc(x(s), matrix(), bias(), y(s)),
            OneDnn.plain(),
            s.worker().library().engine(),
            description(s, new After.Nothing()));
    Kernel kernel =
        new Kernel.Arguments()
            .with(dnnl.DNNL_ARG_SRC, d.src_desc())
            .with(dnnl.DNNL_ARG_DIFF_DST, d.diff_dst_desc())
            .with(dnnl.DNNL_ARG_DIFF_WEIGHTS, d.diff_weights_desc())
            .with(dnnl.DNNL_ARG_DIFF_BIAS, d.diff_bias_desc())
            .of(new inner_product_backward_weights(d), d, s.worker());
    return new Gathering(kernel, d.diff_weights_desc(), weights, s.worker());
  }

  @Override
  void finish(List<Worker> workers) {
    weights.finish(workers);
  }

  private memory.desc x(Slice s) {
    return OneDnn.array(memory.format_tag.ab, s.n(), in().size());
  }

  private memory.desc y(Slice s) {
    return OneDnn.array(memory.format_tag.ab, s.n(), out().size());
  }

  private memory.desc matrix() {
    return OneDnn.any(out().size(), in().size());
  }

  private memory.desc bias() {
    return OneDnn.array(memory.format_tag.a, out().size());
  }
}
