package org.redoubt.model.onednn;

import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;

/**
 * max(y, slope y) on arrays of any shape. It keeps the sign, so backward looks at the output.
 *
 * @param numbers per example
 */
record Rectification(double slope, int numbers) {

  /** y from x; the two may be one. */
  void forward(Slice s, long x, long y) {
    s.worker().kept(this, "forward", s.n(), () -> makeForward(s)).run(x, y);
  }

  private Kernel makeForward(Slice s) {
    eltwise_forward.primitive_desc d = description(s, dnnl.dnnl_eltwise_relu);
    return new Kernel.Arguments()
        .with(dnnl.DNNL_ARG_SRC, d.src_desc())
        .with(dnnl.DNNL_ARG_DST, d.dst_desc())
        .of(new eltwise_forward(d), d, s.worker());
  }

  private eltwise_forward.primitive_desc description(Slice s, int algorithm) {
    var plan =
        new eltwise_forward.desc(
            dnnl.dnnl_forward_training, algorithm, array(s), (float) slope, 0f);
    return new eltwise_forward.primitive_desc(plan, OneDnn.plain(), s.worker().library().engine());
  }

  /** Multiplies the gradient at y, in place, by the derivative. */
  void backward(Slice s, long y, long gradient) {
    s.worker().kept(this, "backward", s.n(), () -> makeBackward(s)).run(y, gradient, gradient);
  }

  private Kernel makeBackward(Slice s) {
    int algorithm = dnnl.dnnl_eltwise_relu_use_dst_for_bwd;
    var plan = new eltwise_backward.desc(algorithm, array(s), array(s), (float) slope, 0f);
    var d =
        new eltwise_backward.primitive_desc(
            plan, OneDnn.plain(), s.worker().library().engine(), description(s, algorithm));
    return new Kernel.Arguments()
        .with(dnnl.DNNL_ARG_DST, array(s))
        .with(dnnl.DNNL_ARG_DIFF_DST, d.diff_dst_desc())
        .with(dnnl.DNNL_ARG_DIFF_SRC, d.diff_src_desc())
        .of(new eltwise_backward(d), d, s.worker());
  }

  private memory.desc array(Slice s) {
    return OneDnn.array(memory.format_tag.ab, s.n(), numbers);
  }
}
