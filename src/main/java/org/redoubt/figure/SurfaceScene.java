package org.redoubt.figure;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * A box seen from somewhere, on a surface painted on. Its floor runs from -1 to 1 both ways, its
 * height from 0 to 1.
 *
 * @param view where it is seen from
 * @param x of its centre
 * @param y of its centre
 * @param scale points for a length of 1 along the floor
 */
record SurfaceScene(SurfaceView view, double x, double y, double scale) {
  /** Height of the box in lengths of the floor, the whole of which is 2. */
  private static final double HEIGHT = 1.3;

  private static final double DIAGONAL = 2 * Math.sqrt(2);

  /** A box that keeps its size when it is turned around the vertical axis. */
  static SurfaceScene fit(SurfaceView view, Rectangle2D area) {
    double tilt = Math.toRadians(view.elevation());
    double tall = DIAGONAL * Math.sin(tilt) + HEIGHT * Math.cos(tilt);
    double scale = Math.min(area.getWidth() / DIAGONAL, area.getHeight() / tall);
    return new SurfaceScene(view, area.getCenterX(), area.getCenterY(), Math.max(1e-3, scale));
  }

  Point2D at(double gradient, double random, double height) {
    double z = (height - 0.5) * HEIGHT;
    return new Point2D.Double(
        x + scale * view.across(gradient, random), y - scale * view.up(gradient, random, z));
  }

  Line2D line(double x0, double y0, double z0, double x1, double y1, double z1) {
    return new Line2D.Double(at(x0, y0, z0), at(x1, y1, z1));
  }

  /** The side of the box that faces the viewer along the gradient axis: -1 or 1. */
  int frontGradient() {
    return view.towards(1, 0) >= 0 ? 1 : -1;
  }

  /** The side of the box that faces the viewer along the random axis: -1 or 1. */
  int frontRandom() {
    return view.towards(0, 1) > 0 ? 1 : -1;
  }
}
