package org.redoubt.figure;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.redoubt.figure.Scale.Tick;

/**
 * The box of a view in space, seen by a camera: the floor from -1 to 1 both ways, and upwards an
 * axis with numbers. Its size on paper does not change with the azimuth, so that it turns smoothly.
 *
 * @param unit length on paper of one unit of the box
 */
record EntropyBox(Orthographic camera, Scale upwards, Rectangle2D area, double unit) {
  static final double HEIGHT = 1.25; // of the box, in units
  private static final double SIDE = 62; // room for the numbers and the name of the upward axis
  private static final double BELOW = 20; // room for the names of the floor's axes
  private static final double READABLE = 40; // length on paper of an axis with numbers

  static EntropyBox fit(Orthographic camera, Scale upwards, Rectangle2D area) {
    double across = 2 * Math.sqrt(2);
    double high = across * camera.sinElevation() + HEIGHT * camera.cosElevation();
    double unit =
        Math.min((area.getWidth() - 2 * SIDE) / across, (area.getHeight() - 2 * BELOW) / high);
    return new EntropyBox(camera, upwards, area, Math.max(2, unit));
  }

  /**
   * Where a point of the box lies on paper.
   *
   * @param z 0 on the floor, 1 at the end of the upward axis
   */
  Point2D at(double x, double y, double z) {
    double middle = HEIGHT / 2 * camera.cosElevation();
    return new Point2D.Double(
        area.getCenterX() + unit * camera.right(x, y),
        area.getCenterY() - unit * (camera.up(x, y, HEIGHT * z) - middle));
  }

  double near(double x, double y, double z) {
    return camera.near(x, y, HEIGHT * z);
  }

  /** Side of the box that the viewer sees from within, along the first axis: -1 or 1. */
  private double backX() {
    return camera.cosAzimuth() > 0 ? -1 : 1;
  }

  private double backY() {
    return camera.sinAzimuth() > 0 ? -1 : 1;
  }

  /** Paints floor and back walls with their grid, and the names of the axes. */
  void paint(Pen pen, String first, String second) {
    Color grid = pen.theme().grid();
    pen.outline(floor(), pen.theme().quiet(), Pen.thin());
    double x = backX();
    double y = backY();
    boolean readable = unit * HEIGHT * camera.cosElevation() >= READABLE;
    List<Tick> ticks =
        PlotFrame.marks(upwards, readable ? unit * HEIGHT * camera.cosElevation() : 0);
    for (Tick tick : ticks) {
      double z = upwards.share(tick.at());
      segment(pen, at(x, -1, z), at(x, 1, z), grid);
      segment(pen, at(-1, y, z), at(1, y, z), grid);
    }
    segment(pen, at(x, y, 0), at(x, y, 1), grid);
    segment(pen, at(-x, y, 0), at(-x, y, 1), grid);
    segment(pen, at(x, -y, 0), at(x, -y, 1), grid);
    nameFloor(pen, first, at(0, -y, 0));
    nameFloor(pen, second, at(-x, 0, 0));
    if (readable) {
      numbers(pen, ticks);
    }
  }

  private Path2D floor() {
    Path2D path = new Path2D.Double();
    Point2D start = at(-1, -1, 0);
    path.moveTo(start.getX(), start.getY());
    for (Point2D corner : List.of(at(1, -1, 0), at(1, 1, 0), at(-1, 1, 0))) {
      path.lineTo(corner.getX(), corner.getY());
    }
    path.closePath();
    return path;
  }

  private static void segment(Pen pen, Point2D from, Point2D to, Color colour) {
    pen.line(from.getX(), from.getY(), to.getX(), to.getY(), colour);
  }

  /** Writes the name of a front edge of the floor, outside of its middle. */
  private void nameFloor(Pen pen, String name, Point2D middle) {
    Point2D centre = at(0, 0, 0);
    double aside = Math.signum(Math.rint(middle.getX() - centre.getX()));
    Pen.Anchor anchor =
        aside == 0 ? Pen.Anchor.CENTRE : aside < 0 ? Pen.Anchor.RIGHT : Pen.Anchor.LEFT;
    pen.centred(
        name,
        Lettering.LABEL,
        pen.theme().quiet(),
        middle.getX() + 6 * aside,
        middle.getY() + 12,
        anchor);
  }

  /** Writes the numbers of the upward axis left of the leftmost edge that is seen. */
  private void numbers(Pen pen, List<Tick> ticks) {
    boolean first = at(backX(), -backY(), 0).getX() < at(-backX(), backY(), 0).getX();
    double x = first ? backX() : -backX();
    double y = first ? -backY() : backY();
    segment(pen, at(x, y, 0), at(x, y, 1), pen.theme().quiet());
    for (Tick tick : ticks) {
      Point2D mark = at(x, y, upwards.share(tick.at()));
      segment(pen, new Point2D.Double(mark.getX() - 4, mark.getY()), mark, pen.theme().quiet());
      pen.centred(
          tick.text(),
          Lettering.NUMBER,
          pen.theme().text(),
          mark.getX() - 7,
          mark.getY(),
          Pen.Anchor.RIGHT);
    }
    Point2D middle = at(x, y, 0.5);
    double left = middle.getX() - 16 - TickRow.widest(ticks);
    double length = unit * HEIGHT * camera.cosElevation();
    AxisName.of(upwards, length + 30).paint(pen, left, middle.getY(), 90);
  }
}
