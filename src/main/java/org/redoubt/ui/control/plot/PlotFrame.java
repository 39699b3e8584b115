package org.redoubt.ui.control.plot;

/**
 * Where the lines of a plot are drawn, and what its edges stand for. The vertical axis begins at 0.
 *
 * @param left in points from the left, as the next three
 * @param right edge
 * @param top edge, from above
 * @param bottom edge
 * @param endX value at the right edge; 0 is at the left
 * @param endY value at the upper edge
 */
record PlotFrame(double left, double right, double top, double bottom, double endX, double endY) {
  double x(double value) {
    return left + (right - left) * value / endX;
  }

  double y(double value) {
    return bottom - (bottom - top) * value / endY;
  }

  /** The value at a place, kept on the axis. */
  double valueAt(double place) {
    double share = (place - left) / (right - left);
    return endX * Math.max(0, Math.min(1, share));
  }

  /** The value beside another one, so many points to the right. */
  double beside(double value, double points) {
    return valueAt(x(value) + points);
  }

  boolean empty() {
    return right - left < 8 || bottom - top < 8;
  }
}
