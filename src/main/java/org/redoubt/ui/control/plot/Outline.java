package org.redoubt.ui.control.plot;

import java.util.Arrays;

/**
 * The course of a line in points of the screen. Of the values that fall into one column of pixels
 * only the first, the lowest, the highest and the last are kept: the picture is the same, and costs
 * what the screen is wide, not what the run is long.
 */
final class Outline {
  private final PlotFrame frame;
  private double[] x = new double[256];
  private double[] y = new double[256];
  private int size;

  private Outline(PlotFrame frame) {
    this.frame = frame;
  }

  /** The outline of the points; a point with y not finite is a gap. */
  static Outline of(PlotPoints points, PlotFrame frame) {
    Outline outline = new Outline(frame);
    int i = 0;
    while (i < points.size()) {
      i = outline.column(points, i);
    }
    return outline;
  }

  int size() {
    return size;
  }

  double x(int i) {
    return x[i];
  }

  /** Not a number where the line has a gap. */
  double y(int i) {
    return y[i];
  }

  /** Adds the points of one column of pixels and returns where the next begins. */
  private int column(PlotPoints points, int from) {
    double column = Math.floor(frame.x(points.x(from)));
    int end = from;
    int low = from;
    int high = from;
    while (end < points.size()
        && Math.floor(frame.x(points.x(end))) == column
        && Double.isFinite(points.y(end))) {
      low = points.y(end) < points.y(low) ? end : low;
      high = points.y(end) > points.y(high) ? end : high;
      end++;
    }
    if (end == from) {
      add(frame.x(points.x(from)), Double.NaN);
      return from + 1;
    }
    int last = end - 1;
    int first = Math.min(low, high);
    int second = Math.max(low, high);
    add(points, from);
    addUnless(first == from, points, first);
    addUnless(second == first || second == from, points, second);
    addUnless(last == second || last == from, points, last);
    return end;
  }

  private void addUnless(boolean there, PlotPoints points, int i) {
    if (!there) {
      add(points, i);
    }
  }

  private void add(PlotPoints points, int i) {
    add(frame.x(points.x(i)), frame.y(points.y(i)));
  }

  private void add(double atX, double atY) {
    if (size == x.length) {
      x = Arrays.copyOf(x, 2 * size);
      y = Arrays.copyOf(y, 2 * size);
    }
    x[size] = atX;
    y[size++] = atY;
  }
}
