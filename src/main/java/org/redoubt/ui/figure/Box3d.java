package org.redoubt.ui.figure;

import javafx.geometry.Point2D;

/**
 * A box on the screen, seen from somewhere without perspective. Its floor runs from -1 to 1 both
 * ways, its height from 0 to 1.
 *
 * @param x of its centre
 * @param y of its centre
 * @param scale points for a length of 1 along the floor
 */
public record Box3d(Viewpoint view, double x, double y, double scale) {
  private static final double HEIGHT = 1.3;
  private static final double DIAGONAL = 2 * Math.sqrt(2);
  private static final double BESIDE = 26; // for the numbers
  private static final double BELOW = 18;

  /** A box that keeps its size while it is turned around the vertical axis. */
  public static Box3d in(double width, double height, Viewpoint view) {
    double tilt = Math.toRadians(view.elevation());
    double tall = DIAGONAL * Math.sin(tilt) + HEIGHT * Math.cos(tilt);
    double scale =
        Math.min((width - 2 * BESIDE) / DIAGONAL, (height - 2 * BELOW) / Math.max(tall, 1.6));
    return new Box3d(view, width / 2, height / 2, Math.max(1, scale));
  }

  public Point2D at(double first, double second, double height) {
    double z = (height - 0.5) * HEIGHT;
    return new Point2D(
        x + scale * view.across(first, second), y - scale * view.up(first, second, z));
  }

  /** How near to the viewer a point is: the nearer hides the farther. */
  public double near(double first, double second, double height) {
    double tilt = Math.toRadians(view.elevation());
    return view.towards(first, second) * Math.cos(tilt) + height * HEIGHT * Math.sin(tilt);
  }

  /** The side of the box that faces the viewer along the first axis: -1 or 1. */
  public int frontFirst() {
    return view.towards(1, 0) >= 0 ? 1 : -1;
  }

  /** The side of the box that faces the viewer along the second axis: -1 or 1. */
  public int frontSecond() {
    return view.towards(0, 1) > 0 ? 1 : -1;
  }
}
