package org.redoubt.model.onednn;

import org.bytedeco.dnnl.memory;
import org.jspecify.annotations.Nullable;

/**
 * A convolution primitive with its weights, on images as this program keeps them. Where the
 * primitive has a layout of its own they are copied into it and back, a slice at a time and so in
 * the cache.
 */
final class Placed {
  private final Made made;
  private final Worker worker;
  private final @Nullable Kernel before;
  private final @Nullable Kernel behind;

  /**
   * A primitive.
   *
   * @param weights their address, in the layout that the primitive likes
   * @param from layout of the images that it reads
   * @param to layout of the images that it writes
   */
  record Made(Kernel kernel, long weights, memory.desc from, memory.desc to) {}

  /**
   * @param from description of the images that are read, as this program keeps them
   * @param to that of the images that are written
   */
  Placed(Slice s, Made made, memory.desc from, memory.desc to) {
    this.made = made;
    worker = s.worker();
    before = copy(from, made.from());
    behind = copy(made.to(), to);
  }

  private @Nullable Kernel copy(memory.desc from, memory.desc to) {
    return from.equals(to) ? null : Kernel.copying(worker, from, to);
  }

  /** Whether the primitive has a layout of its own. */
  boolean copies() {
    return before != null;
  }

  /** Computes the images at an address from those at another. */
  void run(long from, long to) {
    convolve(from, to, (x, y) -> made.kernel().run(x, made.weights(), y));
  }

  /** The same with a bias at an address. */
  void run(long from, long to, long bias) {
    convolve(from, to, (x, y) -> made.kernel().run(x, made.weights(), y, bias));
  }

  private interface Between {
    void run(long from, long to);
  }

  private void convolve(long from, long to, Between primitive) {
    long x = before == null ? from : worker.memory(this, "from", made.from().get_size());
    long y = behind == null ? to : worker.memory(this, "to", made.to().get_size());
    if (before != null) {
      before.run(from, x);
    }
    primitive.run(x, y);
    if (behind != null) {
      behind.run(y, to);
    }
  }
}
