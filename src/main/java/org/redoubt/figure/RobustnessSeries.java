package org.redoubt.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Attack;
import org.redoubt.result.CurvePoint;
import org.redoubt.result.Proportion;

/**
 * A line of a robustness curve: one run, or several that differ in their seed only, under one
 * attack.
 *
 * @param name for the legend; series of one name have one colour
 * @param attack for the legend, after the name; empty: not told
 * @param runs at least one, all with robust accuracies at the same radii
 * @param line how it is drawn
 */
public record RobustnessSeries(String name, String attack, List<Run> runs, Line line) {
  public RobustnessSeries {
    runs = List.copyOf(runs);
    if (runs.isEmpty() || runs.get(0).byRadius().isEmpty()) {
      throw new IllegalArgumentException(
          "series '" + name + "' has no points; evaluate its run with a curve first");
    }
    for (Run run : runs) {
      if (!run.byRadius().keySet().equals(runs.get(0).byRadius().keySet())) {
        throw new IllegalArgumentException(
            "series '%s' joins runs with different radii, %s and %s; evaluate them at the same radii or draw them as series of their own"
                .formatted(name, runs.get(0).byRadius().keySet(), run.byRadius().keySet()));
      }
    }
  }

  /** A single run, by a solid line. */
  public RobustnessSeries(String name, @Nullable Proportion natural, List<CurvePoint> points) {
    this(name, "", List.of(new Run(natural, points)), Line.SOLID);
  }

  /**
   * One trained network under the attack.
   *
   * @param natural accuracy without attack, shown at a radius of 0 unless the points have one;
   *     null: not measured
   * @param points robust accuracy by radius
   */
  public record Run(@Nullable Proportion natural, List<CurvePoint> points) {
    public Run {
      points = List.copyOf(points);
    }

    /** Accuracies by rising radius. */
    NavigableMap<Double, Proportion> byRadius() {
      NavigableMap<Double, Proportion> shares = new TreeMap<>();
      if (natural != null) {
        shares.put(0.0, natural);
      }
      points.forEach(point -> shares.put(point.attack().epsilon(), point.robust()));
      return shares;
    }
  }

  /** How a line is drawn. */
  public enum Line {
    SOLID,
    DASHED,
    DOTTED;

    /** Attacks of any wrong class solid, of each class in turn dashed, of one class dotted. */
    public static Line of(Attack.Goal goal) {
      return switch (goal) {
        case NON_TARGETED -> SOLID;
        case MULTI_TARGETED -> DASHED;
        case TARGETED, LEAST_LIKELY -> DOTTED;
      };
    }
  }

  /** A point of the line with its band, 0 to 1. */
  record Point(double epsilon, double rate, double lower, double upper) {}

  String underAttack() {
    return attack.isEmpty() ? name : name + ", " + attack;
  }

  String legend() {
    return runs.size() == 1 ? underAttack() : underAttack() + " (" + runs.size() + " seeds)";
  }

  /** What is drawn, by rising radius. */
  List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (double epsilon : runs.get(0).byRadius().keySet()) {
      List<Proportion> shares = new ArrayList<>();
      runs.forEach(run -> shares.add(run.byRadius().get(epsilon)));
      points.add(point(epsilon, shares));
    }
    return points;
  }

  private static Point point(double epsilon, List<Proportion> shares) {
    if (shares.size() == 1) {
      Proportion share = shares.get(0);
      return new Point(epsilon, share.rate(), share.lower(), share.upper());
    }
    double mean = shares.stream().mapToDouble(Proportion::rate).average().orElseThrow();
    return new Point(epsilon, mean, Collections.min(shares).rate(), Collections.max(shares).rate());
  }
}
