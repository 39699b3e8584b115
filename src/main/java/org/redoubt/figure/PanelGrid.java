package org.redoubt.figure;

import java.awt.geom.Rectangle2D;

/**
 * Where plots of one size lie, in rows of so many columns.
 *
 * @param left of the first plot
 * @param top of the first plot
 * @param width of one plot
 * @param height of one plot
 * @param columns in a row
 * @param heading room above each plot
 * @param margin room left of the first column, for numbers and the name of the axis
 * @param below what stands below the plots
 */
record PanelGrid(
    double left,
    double top,
    double width,
    double height,
    int columns,
    double heading,
    double margin,
    TickRow below) {
  static final double GAP = 20; // between plots
  static final double ROW_GAP = 7;
  private static final double PLEASANT = 1.5; // width over height of a plot

  /** The better of two grids has the larger plots of a pleasant shape, and fewer empty places. */
  double score(int plots) {
    int places = (plots + columns - 1) / columns * columns;
    double full = Math.sqrt((double) plots / places);
    boolean collides = below.slanted() && plots < places; // slanted names reach to the left
    return Math.min(width, PLEASANT * height) * full * (collides ? 0.5 : 1);
  }

  Rectangle2D plot(int i) {
    double x = left + i % columns * (width + GAP);
    double y = top + Math.floorDiv(i, columns) * (height + heading + ROW_GAP);
    return new Rectangle2D.Double(x, y, width, height);
  }

  /** From the left of the first column to the right of the last. */
  double across() {
    return columns * width + (columns - 1) * GAP;
  }
}
