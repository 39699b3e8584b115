package org.redoubt.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What one axis measures, whatever its length on paper.
 *
 * @param label with its unit; empty: none
 * @param brief the same on a short axis
 * @param min value at the left or lower end
 * @param max value at the other end; below min for an axis that runs backwards
 * @param kind what its marks are
 * @param ticks marks of the axis
 */
record Scale(String label, String brief, double min, double max, Kind kind, Ticks ticks) {
  /** What the marks of an axis are. */
  enum Kind {
    NUMBERS,
    NAMES,
    /** None: positions mean nothing by themselves. */
    BARE
  }

  /** One mark of an axis; its text may have several lines. */
  record Tick(double at, String text) {}

  /** Chooses marks. */
  @FunctionalInterface
  interface Ticks {
    List<Tick> atMost(int count);
  }

  static Scale bare(String label) {
    return new Scale(label, label, 0, 1, Kind.BARE, count -> List.of());
  }

  static Scale numbers(String label, double min, double max) {
    return new Scale(label, label, min, max, Kind.NUMBERS, count -> between(min, max, count));
  }

  /** From 0 to somewhat above a value. */
  static Scale fromZero(String label, double largest, double headroom) {
    double end = largest > 0 && Double.isFinite(largest) ? largest : 1;
    return numbers(label, 0, (1 + headroom) * end);
  }

  /** Entropy in nats from 0 to ln C, its largest value, which has a mark of its own. */
  static Scale entropy(int classes, double headroom) {
    double end = Math.log(classes);
    String label = String.format(Locale.ROOT, "entropy (nats; ln %d = %.2f)", classes, end);
    return new Scale(
        label,
        "entropy (nats)",
        0,
        (1 + headroom) * end,
        Kind.NUMBERS,
        count -> {
          List<Tick> ticks = new ArrayList<>(between(0, end, Math.max(1, count - 1)));
          double step = ticks.size() > 1 ? ticks.get(1).at() : end;
          ticks.removeIf(tick -> tick.at() > end - 0.6 * step);
          ticks.add(new Tick(end, "ln " + classes));
          return ticks;
        });
  }

  /** Name i at i, with half a step at both ends. */
  static Scale names(String label, List<String> names) {
    return new Scale(
        label, label, -0.5, names.size() - 0.5, Kind.NAMES, count -> everyFew(names, count));
  }

  /** The same axis with a shorter name where it is short. */
  Scale orBriefly(String shorter) {
    return new Scale(label, shorter, min, max, kind, ticks);
  }

  /** The same axis from its other end. */
  Scale backwards() {
    return new Scale(label, brief, max, min, kind, ticks);
  }

  /** Where a value lies: 0 at min, 1 at max. */
  double share(double value) {
    return (value - min) / (max - min);
  }

  private static List<Tick> everyFew(List<String> names, int count) {
    int every = (int) Math.ceil((double) names.size() / Math.max(1, count));
    return IntStream.range(0, names.size())
        .filter(i -> i % every == 0)
        .mapToObj(i -> new Tick(i, names.get(i)))
        .toList();
  }

  private static List<Tick> between(double min, double max, int count) {
    double step = Charts.niceStep((max - min) / Math.max(1, count));
    int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
    List<Tick> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(min / step - 1e-9); i * step <= max + 1e-9 * step; i++) {
      ticks.add(new Tick(i * step, String.format(Locale.ROOT, "%." + decimals + "f", i * step)));
    }
    return ticks;
  }
}
