package org.redoubt.model.onednn;

import java.util.List;
import org.redoubt.data.ImageShape;
import org.redoubt.model.layer.Node.Mode;

/**
 * One or more layers computed together. A stage keeps its output for the whole batch; workers
 * compute slices of it, so a slice is all that is written between {@link #begin} and {@link
 * #finish}.
 */
abstract class Stage {
  private static final int LARGEST_SLICE = 64;
  private static final long CACHE = 400_000; // bytes of output that still leave room in 1 MiB of L2

  private final String last;
  private final ImageShape in;
  private final ImageShape out;
  private final Memory output = new Memory();

  /**
   * @param last name of the layer whose output this stage's is
   */
  protected Stage(String last, ImageShape in, ImageShape out) {
    this.last = last;
    this.in = in;
    this.out = out;
  }

  final String last() {
    return last;
  }

  final ImageShape in() {
    return in;
  }

  final ImageShape out() {
    return out;
  }

  /** Numbers per example of the largest array that a slice writes. */
  protected int widest() {
    return Math.max(in.size(), out.size());
  }

  /** Examples that are computed together so that a slice stays in the cache: a power of two. */
  final int examplesAtOnce() {
    long fit = Math.max(1, CACHE / (Float.BYTES * (long) widest()));
    return (int) Math.min(LARGEST_SLICE, Long.highestOneBit(fit));
  }

  /**
   * Makes room for a batch, before the workers start.
   *
   * @param changed whether parameters have changed since the last call
   */
  void begin(int batch, Mode mode, boolean changed) {
    output.reserve(Float.BYTES * (long) batch * out.size());
  }

  /** Address of the whole batch's output. */
  final long output() {
    return output.address();
  }

  /** Address of a slice's output. */
  final long output(Slice s) {
    return s.in(output.address(), out.size());
  }

  /** Whether an example's result in training mode depends on the others of its batch. */
  boolean couplesExamples() {
    return false;
  }

  /** Computes a slice of the output from a slice of the input at an address. */
  abstract void forward(Slice s, long x);

  /** Backward of the last forward of the same slice. */
  abstract void backward(Slice s, Flow flow);

  /** Adds to the network's gradient what the workers gathered since the last call. */
  void finish(List<Worker> workers) {}
}
