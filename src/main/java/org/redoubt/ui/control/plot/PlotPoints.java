package org.redoubt.ui.control.plot;

import java.util.Arrays;

/** Points of a line in the order of rising x. Appending costs nothing that grows with them. */
public final class PlotPoints {
  private double[] x = new double[64];
  private double[] y = new double[64];
  private int size;

  /**
   * Adds a point at the end.
   *
   * @param atX not below that of the last point
   * @param atY not finite: the line has a gap here
   */
  public void append(double atX, double atY) {
    if (size == x.length) {
      x = Arrays.copyOf(x, 2 * size);
      y = Arrays.copyOf(y, 2 * size);
    }
    x[size] = atX;
    y[size++] = atY;
  }

  /** Takes all points out. */
  public void clear() {
    size = 0;
  }

  public int size() {
    return size;
  }

  public double x(int i) {
    return x[i];
  }

  public double y(int i) {
    return y[i];
  }

  /** Index of the point nearest to an x; -1: there is none. */
  public int nearest(double wanted) {
    if (size == 0) {
      return -1;
    }
    int found = Arrays.binarySearch(x, 0, size, wanted);
    if (found >= 0) {
      return found;
    }
    int after = Math.min(size - 1, -found - 1);
    int before = Math.max(0, -found - 2);
    return wanted - x[before] <= x[after] - wanted ? before : after;
  }

  /** The largest finite y; negative infinity: there is none. */
  public double highest() {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      if (y[i] > most && y[i] < Double.POSITIVE_INFINITY) {
        most = y[i];
      }
    }
    return most;
  }

  /** The x of the last point, 0 without points. */
  public double end() {
    return size == 0 ? 0 : x[size - 1];
  }
}
