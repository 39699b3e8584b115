package org.redoubt.ui.gallery;

import java.util.Comparator;

/** Which images of a gallery come first. Those that were not attacked come last. */
public enum Order {
  INDEX(Comparator.comparingInt(GalleryEntry::index)),
  /** The most thoroughly fooled first. */
  MARGIN(Comparator.comparingDouble(Order::margin)),
  /** The quickest to fall first, those that never fell at the end. */
  STEPS_TO_FALL(Comparator.comparingInt(Order::steps));

  @SuppressWarnings("ImmutableEnumChecker") // none of them has state
  private final Comparator<GalleryEntry> order;

  Order(Comparator<GalleryEntry> order) {
    this.order = order.thenComparingInt(GalleryEntry::index);
  }

  Comparator<GalleryEntry> order() {
    return order;
  }

  private static double margin(GalleryEntry entry) {
    return entry.outcome() == null ? Double.POSITIVE_INFINITY : entry.outcome().margin();
  }

  private static int steps(GalleryEntry entry) {
    if (entry.outcome() == null) {
      return Integer.MAX_VALUE;
    }
    int steps = entry.outcome().stepsToFall();
    return steps < 0 ? Integer.MAX_VALUE - 1 : steps;
  }
}
