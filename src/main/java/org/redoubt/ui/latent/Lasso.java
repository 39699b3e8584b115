package org.redoubt.ui.latent;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;

/** A line drawn around points by hand. Its end is joined with its beginning. */
final class Lasso {
  private static final double STEP = 2; // points; nearer ones add nothing
  private final List<Point2D> corners = new ArrayList<>();

  void add(double x, double y) {
    Point2D next = new Point2D(x, y);
    if (corners.isEmpty() || corners.get(corners.size() - 1).distance(next) >= STEP) {
      corners.add(next);
    }
  }

  List<Point2D> corners() {
    return List.copyOf(corners);
  }

  /** Whether it goes around anything. */
  boolean closed() {
    return corners.size() > 2;
  }

  /** Whether a point lies inside: a ray from it crosses the line an odd number of times. */
  boolean contains(double x, double y) {
    boolean inside = false;
    Point2D from = corners.isEmpty() ? Point2D.ZERO : corners.get(corners.size() - 1);
    for (Point2D to : corners) {
      boolean crosses = (from.getY() > y) != (to.getY() > y);
      if (crosses && x < crossing(from, to, y)) {
        inside = !inside;
      }
      from = to;
    }
    return inside;
  }

  private static double crossing(Point2D from, Point2D to, double y) {
    double share = (y - from.getY()) / (to.getY() - from.getY());
    return from.getX() + share * (to.getX() - from.getX());
  }
}
