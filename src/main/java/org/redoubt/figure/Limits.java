package org.redoubt.figure;

import java.util.List;
import java.util.function.Function;
import org.redoubt.result.Analysis;

/** What a figure can show. */
final class Limits {
  private Limits() {}

  /**
   * Checks how many runs, series, ... a figure is asked to show.
   *
   * @throws IllegalArgumentException if there are none or too many
   */
  static void check(String figure, String what, int found, int max) {
    if (found < 1 || found > max) {
      throw new IllegalArgumentException(
          "%s shows 1 to %d %s, found %d; %s"
              .formatted(
                  figure,
                  max,
                  what,
                  found,
                  found < 1 ? "name at least one" : "choose fewer, or draw several figures"));
    }
  }

  /**
   * Checks that what must agree between two runs does.
   *
   * @param what for example {@code layers}
   */
  static void same(String figure, String what, String run, Object found, Object first) {
    if (!found.equals(first)) {
      throw new IllegalArgumentException(
          "%s needs runs with the same %s: '%s' has %s, the first run has %s; draw one figure for each"
              .formatted(figure, what, run, found, first));
    }
  }

  /** Checks that every run has the same of something as the first. */
  static <A extends Analysis> void same(
      String figure, String what, List<Named<A>> runs, Function<A, ?> of) {
    Object first = of.apply(runs.get(0).analysis());
    runs.forEach(run -> same(figure, what, run.run(), of.apply(run.analysis()), first));
  }
}
