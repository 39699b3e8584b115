package org.redoubt.model.onednn;

import java.util.List;
import org.redoubt.data.ImageShape;

/**
 * The way of a gradient from the logits down through the segments. Between segments it lies there
 * for the whole batch; inside one it alternates between two buffers of the worker.
 */
final class Descent {
  private final List<Segment> segments;
  private final long images;
  private final Goal goal;
  private final Extra extra;

  /**
   * Where it ends.
   *
   * @param lowest position of the last segment that it goes through
   * @param bottom address for the gradient by that segment's input; 0: not wanted
   * @param parameters whether derivatives by parameters are gathered
   */
  record Goal(int lowest, long bottom, boolean parameters) {}

  /**
   * What is added on the way to the gradient by a segment's output.
   *
   * @param segment its position; -1: nothing is added
   * @param address of one number for each of the batch's output
   */
  record Extra(int segment, long address) {
    static final Extra NONE = new Extra(-1, 0);
  }

  /**
   * @param images address of what the lowest of all segments took
   */
  Descent(List<Segment> segments, long images, Goal goal, Extra extra) {
    this.segments = segments;
    this.images = images;
    this.goal = goal;
    this.extra = extra;
  }

  /** Takes a worker's part of the batch down. */
  void run(Worker worker, int from, int to) {
    for (int i = segments.size() - 1; i >= goal.lowest(); i--) {
      int position = i;
      segments
          .get(position)
          .slices(
              worker,
              from,
              to,
              slice -> {
                addExtra(position, slice);
                through(position, slice);
              });
    }
  }

  private void addExtra(int position, Slice slice) {
    if (position == extra.segment()) {
      ImageShape shape = segments.get(position).last().out();
      Memory.add(
          slice.in(extra.address(), shape.size()),
          gradient(position, slice),
          slice.n() * shape.size());
    }
  }

  private void through(int position, Slice slice) {
    List<Stage> stages = segments.get(position).stages();
    long dy = gradient(position, slice);
    for (int i = stages.size() - 1; i >= 0; i--) {
      Stage stage = stages.get(i);
      long dx = i > 0 ? scratch(slice, stage, i) : below(position, slice);
      stage.backward(slice, new Flow(input(position, i, slice), dy, dx, goal.parameters()));
      dy = dx;
    }
  }

  private long gradient(int position, Slice slice) {
    Segment segment = segments.get(position);
    return slice.in(segment.gradient().address(), segment.last().out().size());
  }

  private static long scratch(Slice slice, Stage stage, int i) {
    long bytes = Float.BYTES * (long) slice.n() * stage.in().size();
    return slice.worker().gradient(i % 2, bytes);
  }

  private long below(int position, Slice slice) {
    if (position > goal.lowest()) {
      return gradient(position - 1, slice);
    }
    int size = segments.get(position).first().in().size();
    return goal.bottom() == 0 ? 0 : slice.in(goal.bottom(), size);
  }

  private long input(int position, int i, Slice slice) {
    if (i > 0) {
      return segments.get(position).stages().get(i - 1).output(slice);
    }
    return position > 0
        ? segments.get(position - 1).last().output(slice)
        : slice.in(images, segments.get(0).first().in().size());
  }
}
