package org.redoubt.model.onednn;

import org.bytedeco.dnnl.memory;
import org.redoubt.data.ImageShape;

/**
 * The way around a residual unit that shrinks the image and widens the channels: the mean over
 * windows, with channels of zeros on both sides.
 */
final class Shortcut {
  private final ImageShape in;
  private final ImageShape pooled;
  private final ImageShape out;
  private final Pooling pooling;

  Shortcut(ImageShape in, ImageShape out, int stride) {
    this.in = in;
    this.out = out;
    this.pooled = new ImageShape(out.height(), out.width(), in.channels());
    this.pooling = Pooling.mean(in, pooled, stride, stride);
  }

  /** Whether a unit needs one, and not its input as it is. */
  static boolean needed(ImageShape in, ImageShape out) {
    return !in.equals(out);
  }

  /** The shortcut's value for x, at an address that stays the same; [n, out]. */
  long forward(Slice s, long x) {
    long small = scratch(s, "pooled", pooled);
    pooling.forward(s, x, small);
    long wide = wide(s);
    s.worker()
        .kept(this, "widen", s.n(), () -> Kernel.copying(s.worker(), dense(s), middle(s)))
        .run(small, wide + firstChannel());
    return wide;
  }

  /** The gradient by x for the gradient by the unit's output; [n, in]. */
  long backward(Slice s, long dy) {
    long small = scratch(s, "pooled", pooled);
    s.worker()
        .kept(this, "narrow", s.n(), () -> Kernel.copying(s.worker(), middle(s), dense(s)))
        .run(dy + firstChannel(), small);
    long dx = scratch(s, "gradient", in);
    pooling.backward(s, small, dx);
    return dx;
  }

  private long firstChannel() {
    return Float.BYTES * (long) ((out.channels() - in.channels()) / 2);
  }

  /** Zeros in the outer channels; only the middle is ever written. */
  private long wide(Slice s) {
    return s.worker().kept(this, "wide", s.n(), () -> zeros(s.n())).address();
  }

  private Memory zeros(int n) {
    Memory memory = new Memory();
    long bytes = Float.BYTES * (long) n * out.size();
    Memory.zero(memory.reserve(bytes), bytes);
    return memory;
  }

  private long scratch(Slice s, String purpose, ImageShape shape) {
    return s.worker().memory(this, purpose, Float.BYTES * (long) s.n() * shape.size());
  }

  private memory.desc dense(Slice s) {
    return OneDnn.images(s.n(), pooled);
  }

  /** The channels of the unit's output that the shortcut reaches. */
  private memory.desc middle(Slice s) {
    long row = (long) out.width() * out.channels();
    return new memory.desc(
        new long[] {s.n(), in.channels(), out.height(), out.width()},
        memory.data_type.f32,
        new long[] {out.height() * row, 1, row, out.channels()});
  }
}
