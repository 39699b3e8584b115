package org.redoubt.model.onednn;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring stages that a slice goes through at once, so that it stays in the cache.
 *
 * @param stages at least one
 * @param examples of a slice, a power of two
 * @param gradient derivative by the output of the segment, for the whole batch
 */
record Segment(List<Stage> stages, int examples, Memory gradient) {

  /** Cuts where slices change their size, and behind the stage whose output is z. */
  static List<Segment> of(List<Stage> stages, String split) {
    List<Segment> segments = new ArrayList<>();
    List<Stage> current = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      current.add(stage);
      boolean last = i + 1 == stages.size();
      if (last
          || stage.last().equals(split)
          || stages.get(i + 1).examplesAtOnce() != stage.examplesAtOnce()) {
        segments.add(new Segment(List.copyOf(current), stage.examplesAtOnce(), new Memory()));
        current.clear();
      }
    }
    return segments;
  }

  Stage first() {
    return stages.get(0);
  }

  Stage last() {
    return stages.get(stages.size() - 1);
  }

  /** A worker's part, slice by slice. */
  interface Step {
    void run(Slice slice);
  }

  /** Cuts a part into slices of full size, then of smaller powers of two. */
  void slices(Worker worker, int from, int to, Step step) {
    int n = worker.whole() ? to - from : examples;
    for (int at = from; at < to; at += n) {
      while (n > to - at) {
        n /= 2;
      }
      step.run(new Slice(worker, at, n));
    }
  }
}
