package org.redoubt.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface.Subject;

/** Collects examples, at most so many of every class and group. */
final class Shelves {
  private final int each;
  private final List<Map<Group, Integer>> filled; // one for each class
  private final List<Subject> subjects = new ArrayList<>();

  Shelves(int classes, int each) {
    this.each = each;
    this.filled =
        IntStream.range(0, classes)
            .<Map<Group, Integer>>mapToObj(label -> new EnumMap<>(Group.class))
            .toList();
  }

  /** Whether a class has enough of every group. */
  boolean full(int label) {
    return Stream.of(Group.values()).allMatch(group -> count(label, group) >= each);
  }

  private int count(int label, Group group) {
    return filled.get(label).getOrDefault(group, 0);
  }

  /** Takes an example in where there is room. */
  void add(Subject subject) {
    if (count(subject.label(), subject.group()) < each) {
      filled.get(subject.label()).merge(subject.group(), 1, Integer::sum);
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
