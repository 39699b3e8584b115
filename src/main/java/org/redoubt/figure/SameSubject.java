package org.redoubt.figure;

import java.util.List;
import java.util.function.Function;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Subject;

/** Whether loss surfaces of several runs can be compared. */
final class SameSubject {
  private static final int MOST = 4;

  private SameSubject() {}

  /**
   * Checks that the runs are 1 to 4 and were measured alike on the same image. Networks that differ
   * may predict differently for it, and each may have its own adversarial example.
   *
   * @throws IllegalArgumentException if not
   */
  static void check(List<RunSurface> runs) {
    if (runs.isEmpty() || runs.size() > MOST) {
      throw new IllegalArgumentException(
          "a comparison of loss surfaces has 1 to %d runs, found %d; leave some out or add one"
              .formatted(MOST, runs.size()));
    }
    same(runs, "around different examples", one -> example(one.subject()));
    same(runs, "around pictures that differ", one -> one.subject().image(), picture -> "another");
    same(runs, "in different spaces", one -> SurfaceWords.space(one.space()));
    same(runs, "along different forms of the gradient", LossSurface::axis);
    same(runs, "at different coordinates", LossSurface::coordinates, SameSubject::extent);
    same(runs, "with and without clipping", LossSurface::clipped);
  }

  private static String example(Subject subject) {
    return "test image %d, label %d, %s"
        .formatted(
            subject.index(),
            subject.label(),
            subject.group() == Group.CLEAN ? "clean" : "adversarial");
  }

  private static String extent(List<Double> coordinates) {
    return "%d points from %s to %s"
        .formatted(coordinates.size(), coordinates.get(0), coordinates.get(coordinates.size() - 1));
  }

  private static <T> void same(
      List<RunSurface> runs, String difference, Function<LossSurface, T> quality) {
    same(runs, difference, quality, String::valueOf);
  }

  private static <T> void same(
      List<RunSurface> runs,
      String difference,
      Function<LossSurface, T> quality,
      Function<T, String> words) {
    RunSurface first = runs.get(0);
    T expected = quality.apply(first.surface());
    for (RunSurface other : runs) {
      T found = quality.apply(other.surface());
      if (!found.equals(expected)) {
        throw new IllegalArgumentException(
            "the surfaces of '%s' and '%s' are %s: %s; %s; compute both alike"
                .formatted(
                    first.run(),
                    other.run(),
                    difference,
                    words.apply(expected),
                    words.apply(found)));
      }
    }
  }
}
