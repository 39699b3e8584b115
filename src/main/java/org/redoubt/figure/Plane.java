package org.redoubt.figure;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Function;
import org.redoubt.result.LatentView.Point;

/**
 * A t-SNE layout in a rectangle: whole, in its middle, and as long across as upwards.
 *
 * @param centreX of the layout
 * @param centreY of the layout
 * @param unit length on paper of one unit of the layout
 */
record Plane(Rectangle2D inner, double centreX, double centreY, double unit) {
  private static final double MARGIN = 8; // marks at the border are whole

  static Plane of(List<Point> points, Rectangle2D inner) {
    DoubleSummaryStatistics x = points.stream().mapToDouble(Point::x).summaryStatistics();
    DoubleSummaryStatistics y = points.stream().mapToDouble(Point::y).summaryStatistics();
    double across = Math.max(1e-9, x.getMax() - x.getMin()); // one point alone has no extent
    double upwards = Math.max(1e-9, y.getMax() - y.getMin());
    double unit =
        Math.min(
            Math.max(1, inner.getWidth() - 2 * MARGIN) / across,
            Math.max(1, inner.getHeight() - 2 * MARGIN) / upwards);
    return new Plane(inner, (x.getMin() + x.getMax()) / 2, (y.getMin() + y.getMax()) / 2, unit);
  }

  double x(double value) {
    return inner.getCenterX() + (value - centreX) * unit;
  }

  /** The second coordinate grows upwards. */
  double y(double value) {
    return inner.getCenterY() - (value - centreY) * unit;
  }

  /** Paints every example at its place. */
  void paint(Pen pen, List<Point> points, Function<Point, Color> of) {
    double side = Math.min(inner.getWidth(), inner.getHeight()); // the layout is about round
    double radius = GroupMarks.radius(side * side, points.size());
    int alpha = GroupMarks.alpha(points.size());
    for (Point point : points) {
      GroupMarks.paint(
          pen,
          point.group(),
          x(point.x()),
          y(point.y()),
          radius,
          Charts.translucent(of.apply(point), alpha));
    }
  }
}
