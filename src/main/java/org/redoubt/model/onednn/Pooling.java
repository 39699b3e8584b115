package org.redoubt.model.onednn;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;
import org.redoubt.data.ImageShape;

/** Pooling with windows side by side. Maximum pooling remembers where each maximum was. */
final class Pooling {
  private final int algorithm;
  private final ImageShape in;
  private final ImageShape out;
  private final int height;
  private final int width;
  private final Memory places = new Memory();

  private record Made(pooling_forward.primitive_desc description, Kernel kernel, long placeBytes) {}

  private Pooling(int algorithm, ImageShape in, ImageShape out, int height, int width) {
    this.algorithm = algorithm;
    this.in = in;
    this.out = out;
    this.height = height;
    this.width = width;
  }

  /** Maxima of square windows; what does not fill a window is left out. */
  static Pooling maximum(ImageShape in, ImageShape out, int size) {
    return new Pooling(dnnl.dnnl_pooling_max, in, out, size, size);
  }

  /** Means of windows. */
  static Pooling mean(ImageShape in, ImageShape out, int height, int width) {
    return new Pooling(dnnl.dnnl_pooling_avg_exclude_padding, in, out, height, width);
  }

  /** Makes room for a batch. */
  void begin(int batch) {
    if (algorithm == dnnl.dnnl_pooling_max) {
      places.reserve(Float.BYTES * (long) batch * out.size());
    }
  }

  void forward(Slice s, long x, long y) {
    Made made = made(s);
    if (made.placeBytes == 0) {
      made.kernel.run(x, y);
    } else {
      made.kernel.run(x, y, places(s, made));
    }
  }

  /** Positions of a slice's maxima; examples lie one behind the other. */
  private long places(Slice s, Made made) {
    return places.address() + made.placeBytes / s.n() * s.from();
  }

  private Made made(Slice s) {
    return s.worker().kept(this, "forward", s.n(), () -> makeForward(s));
  }

  private Made makeForward(Slice s) {
    var plan =
        new pooling_forward.desc(
            dnnl.dnnl_forward_training,
            algorithm,
            OneDnn.images(s.n(), in),
            OneDnn.images(s.n(), out),
            window(),
            window(),
            none(),
            behind());
    var d = new pooling_forward.primitive_desc(plan, OneDnn.plain(), s.worker().library().engine());
    Kernel.Arguments arguments =
        new Kernel.Arguments()
            .with(dnnl.DNNL_ARG_SRC, d.src_desc())
            .with(dnnl.DNNL_ARG_DST, d.dst_desc());
    long bytes = d.workspace_desc().get_size();
    if (bytes > 0) {
      arguments.with(dnnl.DNNL_ARG_WORKSPACE, d.workspace_desc());
    }
    return new Made(d, arguments.of(new pooling_forward(d), d, s.worker()), bytes);
  }

  void backward(Slice s, long dy, long dx) {
    Made made = made(s);
    Kernel kernel = s.worker().kept(this, "backward", s.n(), () -> makeBackward(s, made));
    if (made.placeBytes == 0) {
      kernel.run(dy, dx);
    } else {
      kernel.run(dy, dx, places(s, made));
    }
  }

  private Kernel makeBackward(Slice s, Made forward) {
    var plan =
        new pooling_backward.desc(
            algorithm,
            OneDnn.images(s.n(), in),
            OneDnn.images(s.n(), out),
            window(),
            window(),
            none(),
            behind());
    var d =
        new pooling_backward.primitive_desc(
            plan, OneDnn.plain(), s.worker().library().engine(), forward.description);
    Kernel.Arguments arguments =
        new Kernel.Arguments()
            .with(dnnl.DNNL_ARG_DIFF_DST, d.diff_dst_desc())
            .with(dnnl.DNNL_ARG_DIFF_SRC, d.diff_src_desc());
    if (forward.placeBytes > 0) {
      arguments.with(dnnl.DNNL_ARG_WORKSPACE, forward.description.workspace_desc());
    }
    return arguments.of(new pooling_backward(d), d, s.worker());
  }

  private long[] window() {
    return new long[] {height, width};
  }

  private static long[] none() {
    return new long[] {0, 0};
  }

  /** oneDNN counts an incomplete window's missing part as padding, here below zero. */
  private long[] behind() {
    return new long[] {
      (long) out.height() * height - in.height(), (long) out.width() * width - in.width()
    };
  }
}
