package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import org.redoubt.result.Group;

/** How the groups of examples are told apart, in every figure: by mark, by colour and by name. */
public final class GroupMarks {
  /** From below to above: the few that matter most are never hidden. */
  public static final List<Group> ORDER = List.of(Group.CLEAN, Group.NEGATIVE, Group.POSITIVE);

  private static final double LEAST = 1.3; // radius in points that is still seen
  private static final double MOST = 3.8;

  private GroupMarks() {}

  static String name(Group group) {
    return switch (group) {
      case CLEAN -> "clean";
      case POSITIVE -> "positive adversarial";
      case NEGATIVE -> "negative adversarial";
    };
  }

  public static Color colour(Group group, Theme theme) {
    return switch (group) {
      case CLEAN -> theme.series(0);
      case POSITIVE -> theme.series(1);
      case NEGATIVE -> theme.series(2);
    };
  }

  /**
   * Radius of marks that neither hide each other nor vanish.
   *
   * @param area in square points, of the plot
   */
  public static double radius(double area, int points) {
    return Math.max(LEAST, Math.min(MOST, 0.3 * Math.sqrt(area / Math.max(1, points))));
  }

  /** Opacity of filled marks, 0 to 255: the more there are, the more they overlap. */
  public static int alpha(int points) {
    return Math.max(165, Math.min(225, 235 - points / 60));
  }

  /** A filled circle for clean, a cross for positive, a hollow diamond for negative examples. */
  static void paint(Pen pen, Group group, double x, double y, double radius, Color colour) {
    switch (group) {
      case CLEAN ->
          pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour);
      case POSITIVE -> pen.outline(cross(x, y, 1.15 * radius), colour, stroke(0.55 * radius));
      case NEGATIVE -> pen.outline(diamond(x, y, 1.35 * radius), colour, stroke(0.4 * radius));
    }
  }

  /** The mark in a legend. */
  static Key.Swatch swatch(Group group, Color colour) {
    return (pen, x, y) -> paint(pen, group, x + 2, y, MOST, colour);
  }

  private static BasicStroke stroke(double width) {
    return new BasicStroke((float) Math.max(0.7, Math.min(1.6, width)));
  }

  private static Path2D cross(double x, double y, double r) {
    Path2D path = new Path2D.Double();
    path.moveTo(x - r, y - r);
    path.lineTo(x + r, y + r);
    path.moveTo(x - r, y + r);
    path.lineTo(x + r, y - r);
    return path;
  }

  private static Path2D diamond(double x, double y, double r) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y - r);
    path.lineTo(x + r, y);
    path.lineTo(x, y + r);
    path.lineTo(x - r, y);
    path.closePath();
    return path;
  }
}
