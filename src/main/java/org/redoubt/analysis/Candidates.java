package org.redoubt.analysis;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redoubt.data.ImageSet;

/** Which images of a test set come into question; refuses what the set does not have. */
record Candidates(ImageSet test) {

  void requireIndex(int index) {
    if (index < 0 || index >= test.size()) {
      throw new AnalysisException(
          "image %d: the test set has images 0 to %d".formatted(index, test.size() - 1));
    }
  }

  /** The first images, at most so many; where a class is named, those of that class. */
  int[] front(@Nullable Integer label, int searched) {
    if (searched < 1) {
      throw new AnalysisException(
          "a search over %d images finds nothing: search 1 or more".formatted(searched));
    }
    if (label != null && (label < 0 || label >= test.classes())) {
      throw new AnalysisException(
          "class %d: the test set has classes 0 to %d".formatted(label, test.classes() - 1));
    }
    int end = Math.min(searched, test.size());
    int[] found =
        IntStream.range(0, end).filter(i -> label == null || test.label(i) == label).toArray();
    if (found.length == 0) {
      throw new AnalysisException(
          "no image of class %d among the first %d images: search more of the test set"
              .formatted(label, end));
    }
    return found;
  }

  /** The images nearest to one, nearest first, without itself. */
  int[] around(int index, int count) {
    return IntStream.range(0, test.size())
        .filter(i -> i != index)
        .boxed()
        .sorted(Comparator.comparingInt(i -> Math.abs(i - index)))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
