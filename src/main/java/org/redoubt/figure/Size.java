package org.redoubt.figure;

/**
 * Size of a figure.
 *
 * @param width in points, 1 to 20000 / scale; a point is a CSS pixel in PNG and SVG, and 1/72 inch
 *     in PDF
 * @param height in points, 1 to 20000 / scale
 * @param scale pixels per point where the file has pixels, 1 to 8: lines and letters are drawn with
 *     that many times the pixels, no picture is enlarged
 */
public record Size(int width, int height, int scale) {
  private static final int LARGEST = 20_000;

  public Size {
    check(width, height, scale);
  }

  static void check(int width, int height, int scale) {
    check("width", width, LARGEST / Math.max(1, scale));
    check("height", height, LARGEST / Math.max(1, scale));
    check("scale", scale, 8);
  }

  private static void check(String name, int value, int max) {
    if (value < 1 || value > max) {
      throw new IllegalArgumentException(
          name + ": found " + value + "; allowed: a number from 1 to " + max);
    }
  }
}
