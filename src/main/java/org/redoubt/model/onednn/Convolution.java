package org.redoubt.model.onednn;

import java.util.function.Function;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.redoubt.config.Layer;
import org.redoubt.config.Layer.Padding;
import org.redoubt.data.ImageShape;

/** A convolution with its weights: forward and the two backward primitives, channels last. */
final class Convolution {
  private final Layer.Conv layer;
  private final ImageShape in;
  private final ImageShape out;
  private final Weights weights;
  private final After after;

  Convolution(Layer.Conv layer, ImageShape in, ImageShape out, Weights weights, After after) {
    this.layer = layer;
    this.in = in;
    this.out = out;
    this.weights = weights;
    this.after = after;
  }

  /** y = after(x * weights + bias). */
  void forward(Slice s, long x, long y) {
    Placed placed = forward(s);
    if (weights.biased()) {
      placed.run(x, y, weights.bias());
    } else {
      placed.run(x, y);
    }
  }

  /** What computes slices of this size. */
  Placed forward(Slice s) {
    return s.worker()
        .kept(this, "forward", s.n(), () -> placed(s, in, out, form -> makeForward(s, form)));
  }

  /** dx = derivative by x. */
  void backwardData(Slice s, long dy, long dx) {
    s.worker()
        .kept(this, "data", s.n(), () -> placed(s, out, in, form -> makeData(s, form)))
        .run(dy, dx);
  }

  private Placed placed(Slice s, ImageShape from, ImageShape to, Function<Form, Placed.Made> make) {
    memory.desc read = OneDnn.images(s.n(), from);
    memory.desc written = OneDnn.images(s.n(), to);
    boolean adds = after instanceof After.Addition; // to what is there, which no copy has
    if (!adds && Form.gains(s, layer, in, out)) {
      try {
        return new Placed(s, make.apply(Form.WINOGRAD), read, written);
      } catch (RuntimeException e) {
        if (!OneDnn.unimplemented(e)) {
          throw e;
        }
      }
    }
    return new Placed(s, make.apply(Form.DIRECT), read, written);
  }

  private Placed.Made makeForward(Slice s, Form form) {
    convolution_forward.primitive_desc d = description(s, after, form);
    Kernel.Arguments arguments =
        new Kernel.Arguments()
            .with(dnnl.DNNL_ARG_SRC, d.src_desc())
            .with(dnnl.DNNL_ARG_WEIGHTS, d.weights_desc())
            .with(dnnl.DNNL_ARG_DST, d.dst_desc());
    if (weights.biased()) {
      arguments.with(dnnl.DNNL_ARG_BIAS, d.bias_desc());
    }
    Kernel kernel = arguments.of(new convolution_forward(d), d, s.worker());
    return new Placed.Made(kernel, weights.in(d.weights_desc()), d.src_desc(), d.dst_desc());
  }

  private convolution_forward.primitive_desc description(Slice s, After then, Form form) {
    memory.desc x = form.images(s.n(), in);
    memory.desc y = form.images(s.n(), out);
    int kind = dnnl.dnnl_forward_training;
    int algorithm = form.algorithm();
    var d =
        weights.biased()
            ? new convolution_forward.desc(
                kind, algorithm, x, filters(), bias(), y, strides(), before(), behind())
            : new convolution_forward.desc(
                kind, algorithm, x, filters(), y, strides(), before(), behind());
    var chosen =
        new convolution_forward.primitive_desc(d, then.attributes(), s.worker().library().engine());
    // The first choice for AVX-512 multiplies matrices whose inner size is the number of channels:
    // for a single one the next, direct one takes half the time.
    if (in.channels() == 1 && chosen.impl_info_str().getString().startsWith("brg")) {
      chosen.next_impl();
    }
    return chosen;
  }

  private Placed.Made makeData(Slice s, Form form) {
    var plan =
        new convolution_backward_data.desc(
            form.algorithm(),
            form.images(s.n(), in),
            filters(),
            form.images(s.n(), out),
            strides(),
            before(),
            behind());
    var d =
        new convolution_backward_data.primitive_desc(
            plan,
            OneDnn.plain(),
            s.worker().library().engine(),
            description(s, new After.Nothing(), form));
    Kernel kernel =
        new Kernel.Arguments()
            .with(dnnl.DNNL_ARG_DIFF_DST, d.diff_dst_desc())
            .with(dnnl.DNNL_ARG_WEIGHTS, d.weights_desc())
            .with(dnnl.DNNL_ARG_DIFF_SRC, d.diff_src_desc())
            .of(new convolution_backward_data(d), d, s.worker());
    return new Placed.Made(
        kernel, weights.in(d.weights_desc()), d.diff_dst_desc(), d.diff_src_desc());
  }

  /** Adds the derivatives by weights and bias to what the worker gathers. */
  void backwardWeights(Slice s, long x, long dy) {
    Gathering made = s.worker().kept(this, "weights", s.n(), () -> makeWeights(s));
    made.run(x, dy);
  }

  private Gathering makeWeights(Slice s) {
    memory.desc x = OneDnn.images(s.n(), in);
    memory.desc y = OneDnn.images(s.n(), out);
    int algorithm = dnnl.dnnl_convolution_direct;
    var plan =
        weights.biased()
            ? new convolution_backward_weights.desc(
                algorithm, x, filters(), bias(), y, strides(), before(), behind())
            : new convolution_backward_weights.desc(
                algorithm, x, filters(), y, strides(), before(), behind());
    var d =
        new convolution_backward_weights.primitive_desc(
            plan,
            OneDnn.plain(),
            s.worker().library().engine(),
            description(s, new After.Nothing(), Form.DIRECT));
    Kernel.Arguments arguments =
        new Kernel.Arguments()
            .with(dnnl.DNNL_ARG_SRC, d.src_desc())
            .with(dnnl.DNNL_ARG_DIFF_DST, d.diff_dst_desc())
            .with(dnnl.DNNL_ARG_DIFF_WEIGHTS, d.diff_weights_desc());
    if (weights.biased()) {
      arguments.with(dnnl.DNNL_ARG_DIFF_BIAS, d.diff_bias_desc());
    }
    Kernel kernel = arguments.of(new convolution_backward_weights(d), d, s.worker());
    return new Gathering(kernel, d.diff_weights_desc(), weights, s.worker());
  }

  private memory.desc filters() {
    return OneDnn.any(out.channels(), in.channels(), layer.kernel(), layer.kernel());
  }

  private memory.desc bias() {
    return OneDnn.array(memory.format_tag.a, out.channels());
  }

  private long[] strides() {
    return new long[] {layer.stride(), layer.stride()};
  }

  private long[] before() {
    return new long[] {
      before(layer, in.height(), out.height()), before(layer, in.width(), out.width())
    };
  }

  private long[] behind() {
    return new long[] {behind(in.height(), out.height()), behind(in.width(), out.width())};
  }

  private int behind(int side, int outSide) {
    return padding(layer, side, outSide) - before(layer, side, outSide);
  }

  /** Zeros before a row; where their number is odd, TensorFlow's SAME puts more behind it. */
  static int before(Layer.Conv layer, int side, int outSide) {
    return padding(layer, side, outSide) / 2;
  }

  private static int padding(Layer.Conv layer, int side, int outSide) {
    return layer.padding() == Padding.SAME
        ? Math.max(0, (outSide - 1) * layer.stride() + layer.kernel() - side)
        : 0;
  }
}
