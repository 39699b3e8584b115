package org.redoubt.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface.Subject;

/** Collects examples, at most so many of every class and group. */
final class Shelves {
  private final int each;
  private final int[][] filled; // [classes][groups]
  private final List<Subject> subjects = new ArrayList<>();

  Shelves(int classes, int each) {
    this.each = each;
    this.filled = new int[classes][Group.values().length];
  }

  /** Whether a class has enough of every group. */
  boolean full(int label) {
    for (int count : filled[label]) {
      if (count < each) {
        return false;
      }
    }
    return true;
  }

  /** Takes an example in where there is room. */
  void add(Subject subject) {
    int[] counts = filled[subject.label()];
    if (counts[subject.group().ordinal()] < each) {
      counts[subject.group().ordinal()]++;
      subjects.add(subject);
    }
  }

  /** By class, then group, then position in the test set. */
  List<Subject> inOrder() {
    return subjects.stream()
        .sorted(
            Comparator.comparingInt(Subject::label)
                .thenComparing(Subject::group)
                .thenComparingInt(Subject::index))
        .toList();
  }
}
