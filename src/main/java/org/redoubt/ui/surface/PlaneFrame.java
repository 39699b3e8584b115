package org.redoubt.ui.surface;

import java.util.Optional;

/**
 * Where a plane lies on the screen: the gradient to the right, the random direction upward. A cell
 * reaches half a step around its point.
 *
 * @param x left edge
 * @param y upper edge
 * @param side of the square, above 0
 * @param size points along each axis, at least 2
 */
record PlaneFrame(double x, double y, double side, int size) {
  /** Room for the numbers and the name on the left. */
  static final double LEFT = 40;

  /** Room for the numbers and the name below. */
  static final double BELOW = 30;

  /** Room on the right, for half a number. */
  static final double RIGHT = 8;

  /** The largest square that fits with its numbers. */
  static PlaneFrame in(double width, double height, int size) {
    double side = Math.max(8, Math.floor(Math.min(width - LEFT - RIGHT, height - BELOW - 4)));
    double x = Math.floor(LEFT + Math.max(0, (width - LEFT - RIGHT - side) / 2));
    return new PlaneFrame(x, 4, side, size);
  }

  /** Left edge of a column; of the one past the last: the right edge of the plane. */
  double left(int column) {
    return x + Math.round(side * column / size);
  }

  /** Upper edge of a row of the surface, rows counted from below. */
  double top(int row) {
    return y + Math.round(side * (size - 1 - row) / size);
  }

  /**
   * Place of a coordinate along an axis, 0 to 1.
   *
   * @param coordinate in units of the plane's half-width, -1 to 1
   */
  private double share(double coordinate) {
    return ((coordinate + 1) / 2 * (size - 1) + 0.5) / size;
  }

  double across(double coordinate) {
    return x + side * share(coordinate);
  }

  double down(double coordinate) {
    return y + side * (1 - share(coordinate));
  }

  /** Middle of a point's cell. */
  double across(int column) {
    return x + side * (column + 0.5) / size;
  }

  /** Middle of a point's cell. */
  double down(int row) {
    return y + side * (size - row - 0.5) / size;
  }

  /** The point of the grid under a place on the screen. */
  Optional<GridPoint> at(double atX, double atY) {
    int column = (int) Math.floor((atX - x) / side * size);
    int row = size - 1 - (int) Math.floor((atY - y) / side * size);
    boolean inside = column >= 0 && column < size && row >= 0 && row < size;
    return inside ? Optional.of(new GridPoint(row, column)) : Optional.empty();
  }
}
