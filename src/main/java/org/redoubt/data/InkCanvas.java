package org.redoubt.data;

import java.util.Arrays;
import java.util.SplittableRandom;

/** A square grey image that strokes are drawn on: each pixel keeps its distance to the ink. */
final class InkCanvas {
  private final int side;
  private final double[] distance;

  InkCanvas(int side) {
    this.side = side;
    this.distance = new double[side * side];
    clear();
  }

  void clear() {
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
  }

  /**
   * Draws a line; coordinates in pixels, pixel (row 0, column 0) centred at (0.5, 0.5).
   *
   * @param radius half the line's width
   * @param reach pixels beyond the radius that may still get ink
   */
  void line(double x0, double y0, double x1, double y1, double radius, double reach) {
    double margin = radius + reach;
    int left = clamp(Math.min(x0, x1) - margin);
    int right = clamp(Math.max(x0, x1) + margin);
    int top = clamp(Math.min(y0, y1) - margin);
    int bottom = clamp(Math.max(y0, y1) + margin);
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        double d = distance(column + 0.5, row + 0.5, x0, y0, x1, y1) - radius;
        int at = row * side + column;
        distance[at] = Math.min(distance[at], d);
      }
    }
  }

  private int clamp(double pixel) {
    return (int) Math.max(0, Math.min(side - 1, Math.floor(pixel)));
  }

  /** Distance of (x, y) from the line between two points. */
  private static double distance(double x, double y, double x0, double y0, double x1, double y1) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double length = dx * dx + dy * dy;
    double t = length == 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / length;
    double inside = Math.max(0, Math.min(1, t));
    double ex = x - x0 - inside * dx;
    double ey = y - y0 - inside * dy;
    return Math.sqrt(ex * ex + ey * ey);
  }

  /**
   * The image as unsigned bytes: full ink inside the strokes, a smooth ramp of the given width at
   * their edges, background 0, triangular noise on top.
   *
   * @param ink full ink in (0,1]
   * @param edge width of the ramp in pixels
   * @param noise bound of the noise, 1 is full ink
   */
  void copyTo(
      byte[] pixels, int from, double ink, double edge, double noise, SplittableRandom random) {
    for (int i = 0; i < distance.length; i++) {
      double covered = Math.max(0, Math.min(1, 0.5 - distance[i] / edge));
      double smooth = covered * covered * (3 - 2 * covered);
      double grain = noise * (random.nextDouble() + random.nextDouble() - 1);
      double value = Math.max(0, Math.min(1, ink * smooth + grain));
      pixels[from + i] = (byte) Math.round(255 * value);
    }
  }
}
