package org.redoubt.ui.surface;

/** A point of a surface's grid: row along the random direction, column along the gradient. */
record GridPoint(int random, int gradient) {

  /** The point so many steps further, on the grid still. */
  GridPoint moved(int alongRandom, int alongGradient, int size) {
    return new GridPoint(
        Math.max(0, Math.min(size - 1, random + alongRandom)),
        Math.max(0, Math.min(size - 1, gradient + alongGradient)));
  }

  static GridPoint centre(int size) {
    return new GridPoint(size / 2, size / 2);
  }
}
