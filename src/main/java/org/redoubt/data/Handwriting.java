package org.redoubt.data;

import java.util.SplittableRandom;

/**
 * The random geometry of one digit: maps points of the stroke description (fractions of the height)
 * to pixels by an affine map followed by a smooth random displacement (elastic distortion, after
 * Simard, Steinkraus and Platt 2003, with a coarse grid in place of a smoothed pixel field).
 */
final class Handwriting {
  /** Grid points per side; the field varies over about 28 / (GRID - 1) pixels. */
  private static final int GRID = 5;

  private final double xx;
  private final double xy;
  private final double yx;
  private final double yy;
  private final double centreX;
  private final double centreY;
  private final double[] dx;
  private final double[] dy;

  Handwriting(DigitDifficulty bounds, SplittableRandom random) {
    double height = between(random, bounds.heightMin(), bounds.heightMax());
    double width = height * between(random, bounds.widthMin(), bounds.widthMax());
    double angle = spread(random, bounds.rotation());
    double shear = spread(random, bounds.shear());
    // StrictMath: the same bits on every platform.
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    // rotation * shear * scale
    xx = cos * width;
    xy = (-cos * shear - sin) * height;
    yx = sin * width;
    yy = (cos - sin * shear) * height;
    centreX = DigitGenerator.SIDE / 2.0 + spread(random, bounds.shift());
    centreY = DigitGenerator.SIDE / 2.0 + spread(random, bounds.shift());
    dx = field(random, bounds.elastic());
    dy = field(random, bounds.elastic());
  }

  /** Column of a described point, in pixels from the left edge. */
  double x(double x, double y) {
    return affineX(x, y) + displacement(dx, affineX(x, y), affineY(x, y));
  }

  /** Row of a described point, in pixels from the upper edge. */
  double y(double x, double y) {
    return affineY(x, y) + displacement(dy, affineX(x, y), affineY(x, y));
  }

  private double affineX(double x, double y) {
    return centreX + xx * (x - 0.5) + xy * (y - 0.5);
  }

  private double affineY(double x, double y) {
    return centreY + yx * (x - 0.5) + yy * (y - 0.5);
  }

  private static double[] field(SplittableRandom random, double bound) {
    double[] field = new double[GRID * GRID];
    for (int i = 0; i < field.length; i++) {
      field[i] = spread(random, bound);
    }
    return field;
  }

  /** Bilinear between grid points, eased so that the field is smooth across cells. */
  private static double displacement(double[] field, double x, double y) {
    double gx = cell(x);
    double gy = cell(y);
    int column = (int) gx;
    int row = (int) gy;
    double u = ease(gx - column);
    double v = ease(gy - row);
    int at = row * GRID + column;
    double upper = field[at] * (1 - u) + field[at + 1] * u;
    double lower = field[at + GRID] * (1 - u) + field[at + GRID + 1] * u;
    return upper * (1 - v) + lower * v;
  }

  private static double cell(double pixels) {
    double inGrid = pixels / DigitGenerator.SIDE * (GRID - 1);
    return Math.max(0, Math.min(inGrid, GRID - 1 - 1e-9));
  }

  private static double ease(double t) {
    return t * t * (3 - 2 * t);
  }

  /** Uniform in [low, high). */
  static double between(SplittableRandom random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Uniform in [-bound, bound). */
  static double spread(SplittableRandom random, double bound) {
    return between(random, -bound, bound);
  }
}
