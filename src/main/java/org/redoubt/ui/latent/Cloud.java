package org.redoubt.ui.latent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView;
import org.redoubt.result.LatentView.Point;
import org.redoubt.ui.model.RunItem;

/**
 * The layout of one run, ready to be drawn: its points lie around the origin, and the farthest at
 * distance 1 along one of the two axes. Both axes have one scale.
 */
final class Cloud {
  private final RunItem run;
  private final String title;
  private final LatentView view;
  private final @Nullable Pictures pictures;
  private final Extent acrossX;
  private final Extent acrossY;
  private final double half;
  private final int classes;
  private final Map<Example, Integer> places = new HashMap<>();

  /**
   * @param pictures of the points, in their order; null: an older version computed the layout
   */
  Cloud(RunItem run, String title, LatentView view, @Nullable Pictures pictures) {
    this.run = run;
    this.title = title;
    this.view = view;
    this.pictures = pictures;
    acrossX = Extent.of(view.points().stream().mapToDouble(Point::x));
    acrossY = Extent.of(view.points().stream().mapToDouble(Point::y));
    half = Math.max(1e-9, Math.max(acrossX.half(), acrossY.half()));
    for (int i = 0; i < view.points().size(); i++) {
      places.put(Example.of(point(i)), i);
    }
    int named = pictures == null ? 2 : pictures.sheet().classNames().size();
    classes =
        view.points().stream()
            .mapToInt(p -> 1 + Math.max(p.label(), p.prediction()))
            .reduce(Math.max(2, named), Math::max);
  }

  RunItem run() {
    return run;
  }

  String title() {
    return title;
  }

  LatentView view() {
    return view;
  }

  @Nullable Pictures pictures() {
    return pictures;
  }

  int size() {
    return view.points().size();
  }

  Point point(int i) {
    return view.points().get(i);
  }

  /** From -1 to 1. */
  double x(int i) {
    return (point(i).x() - acrossX.middle()) / half;
  }

  /** From -1 to 1. */
  double y(int i) {
    return (point(i).y() - acrossY.middle()) / half;
  }

  /** Largest x, at most 1. */
  double halfWidth() {
    return acrossX.half() / half;
  }

  /** Largest y, at most 1. */
  double halfHeight() {
    return acrossY.half() / half;
  }

  /** Entropy as a share of the largest possible one, 0 to 1. */
  double entropy(int i) {
    return Math.max(0, Math.min(1, point(i).entropy() / largestEntropy()));
  }

  /** Of the uniform distribution over the classes, in nats. */
  double largestEntropy() {
    return Math.log(classes);
  }

  /** Number of classes, at least 2. */
  int classes() {
    return classes;
  }

  /** True classes that occur, in order. */
  List<Integer> labels() {
    return view.points().stream().map(Point::label).distinct().sorted().toList();
  }

  long count(Group group) {
    return view.points().stream().filter(point -> point.group() == group).count();
  }

  /** Where an example lies; empty: this run has it not. */
  Optional<Integer> find(Example example) {
    return Optional.ofNullable(places.get(example));
  }

  /** Name of a class, or its number. */
  String className(int label) {
    Pictures known = pictures;
    return known == null ? Integer.toString(label) : known.className(label);
  }

  /** Whether another look at the files has found the same. */
  boolean sameAs(Cloud other) {
    boolean pictured = (pictures == null) == (other.pictures == null);
    return pictured && title.equals(other.title) && view.equals(other.view);
  }
}
