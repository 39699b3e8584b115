package org.redoubt.ui.latent;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView.Point;

/**
 * How many points there are of each kind.
 *
 * @param groups every group, also those of which there is none
 * @param labels true classes that occur
 */
record Counts(Map<Group, Integer> groups, Map<Integer, Integer> labels) {
  Counts {
    groups = Map.copyOf(groups);
    labels = new TreeMap<>(labels);
  }

  /**
   * Of some points of a layout.
   *
   * @param points by their position in it
   */
  static Counts of(Cloud cloud, Collection<Integer> points) {
    Map<Group, Integer> groups = new EnumMap<>(Group.class);
    for (Group group : Group.values()) {
      groups.put(group, 0);
    }
    Map<Integer, Integer> labels = new TreeMap<>();
    for (int i : points) {
      Point point = cloud.point(i);
      groups.merge(point.group(), 1, Integer::sum);
      labels.merge(point.label(), 1, Integer::sum);
    }
    return new Counts(groups, labels);
  }

  int all() {
    return groups.values().stream().mapToInt(Integer::intValue).sum();
  }

  int of(Group group) {
    return groups.getOrDefault(group, 0);
  }
}
