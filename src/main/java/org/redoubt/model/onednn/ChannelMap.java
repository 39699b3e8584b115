package org.redoubt.model.onednn;

import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.jspecify.annotations.Nullable;
import org.redoubt.data.ImageShape;

/** Products with one number per channel and sums of whole arrays, each in one go over memory. */
final class ChannelMap {
  private final ImageShape shape;

  ChannelMap(ImageShape shape) {
    this.shape = shape;
  }

  /** y = max(v, slope v) with v = scale x + shift; the slope of a map is always the same. */
  void affine(Slice s, Affine affine, @Nullable Double slope, long x, long y) {
    Kernel kernel = s.worker().kept(this, "affine", s.n(), () -> makeAffine(s, slope));
    kernel.run(x, affine.scale(), y, affine.shift());
  }

  private Kernel makeAffine(Slice s, @Nullable Double slope) {
    post_ops after = new post_ops();
    after.append_binary(dnnl.dnnl_binary_add, perChannel());
    if (slope != null) {
      after.append_eltwise(1, dnnl.dnnl_eltwise_relu, slope.floatValue(), 0);
    }
    return make(s, dnnl.dnnl_binary_mul, perChannel(), new Extra(after, perChannel()));
  }

  /** y = scale x. */
  void scale(Slice s, Affine affine, long x, long y) {
    Kernel kernel =
        s.worker()
            .kept(this, "scale", s.n(), () -> make(s, dnnl.dnnl_binary_mul, perChannel(), null));
    kernel.run(x, affine.scale(), y);
  }

  /** y = scale x + more. */
  void scaleAndAdd(Slice s, Affine affine, long x, long more, long y) {
    Kernel kernel = s.worker().kept(this, "scaled sum", s.n(), () -> makeScaledSum(s));
    kernel.run(x, affine.scale(), y, more);
  }

  private Kernel makeScaledSum(Slice s) {
    post_ops after = new post_ops();
    after.append_binary(dnnl.dnnl_binary_add, pixels(s));
    return make(s, dnnl.dnnl_binary_mul, perChannel(), new Extra(after, pixels(s)));
  }

  /** y = x + more. */
  void add(Slice s, long x, long more, long y) {
    Kernel kernel =
        s.worker().kept(this, "sum", s.n(), () -> make(s, dnnl.dnnl_binary_add, pixels(s), null));
    kernel.run(x, more, y);
  }

  /** What happens to the result, and the array that takes part in it. */
  private record Extra(post_ops after, memory.desc array) {}

  private Kernel make(Slice s, int algorithm, memory.desc second, @Nullable Extra extra) {
    memory.desc images = pixels(s);
    primitive_attr attributes = OneDnn.plain();
    if (extra != null) {
      attributes.set_post_ops(extra.after);
    }
    var d =
        new binary.primitive_desc(
            new binary.desc(algorithm, images, second, images),
            attributes,
            s.worker().library().engine());
    Kernel.Arguments arguments =
        new Kernel.Arguments()
            .with(dnnl.DNNL_ARG_SRC_0, images)
            .with(dnnl.DNNL_ARG_SRC_1, second)
            .with(dnnl.DNNL_ARG_DST, images);
    if (extra != null) {
      arguments.with(dnnl.DNNL_ARG_ATTR_MULTIPLE_POST_OP_BASE | dnnl.DNNL_ARG_SRC_1, extra.array);
    }
    return arguments.of(new binary(d), d, s.worker());
  }

  private memory.desc perChannel() {
    return OneDnn.array(memory.format_tag.ab, 1, shape.channels());
  }

  /** Images as rows of channels: four-dimensional ones of few channels are not accelerated. */
  private memory.desc pixels(Slice s) {
    long rows = (long) s.n() * shape.height() * shape.width();
    return OneDnn.array(memory.format_tag.ab, rows, shape.channels());
  }
}
