package org.redoubt.ui.latent;

import org.redoubt.result.Group;

/**
 * How much of each pixel around its middle a group's mark covers: a filled circle for clean, a
 * cross for positive, a hollow diamond for negative examples. Marks are copied by the thousand, so
 * each is worked out once for every quarter of a pixel.
 */
final class Mark {
  static final int PHASES = 4;
  private final int reach;
  private final byte[][] cover = new byte[PHASES * PHASES][];

  /**
   * @param radius in pixels
   */
  Mark(Group group, double radius) {
    reach = (int) Math.ceil(1.6 * radius + 2);
    int side = side();
    for (int phase = 0; phase < cover.length; phase++) {
      double x = phase % PHASES / (double) PHASES;
      double y = Math.floorDiv(phase, PHASES) / (double) PHASES;
      cover[phase] = new byte[side * side];
      for (int k = 0; k < side * side; k++) {
        double dx = Math.abs(k % side - reach + 0.5 - x);
        double dy = Math.abs(Math.floorDiv(k, side) - reach + 0.5 - y);
        double share = Math.max(0, Math.min(1, 0.5 - outside(group, dx, dy, radius)));
        cover[phase][k] = (byte) Math.round(255 * share);
      }
    }
  }

  /** Distance to the edge of the mark, below 0 inside of it; of the quarter where dx, dy >= 0. */
  private static double outside(Group group, double dx, double dy, double radius) {
    double thick = Math.max(0.7, 0.25 * radius) / 2;
    return switch (group) {
      case CLEAN -> Math.hypot(dx, dy) - radius;
      case POSITIVE -> {
        double arm = 1.15 * radius;
        double along = Math.max(0, Math.min(arm, (dx + dy) / 2));
        yield Math.hypot(dx - along, dy - along) - 1.35 * thick;
      }
      case NEGATIVE -> Math.abs(dx + dy - 1.35 * radius) / Math.sqrt(2) - thick;
    };
  }

  /** Pixels from its middle to its edge. */
  int reach() {
    return reach;
  }

  /** Pixels of its square. */
  int side() {
    return 2 * reach;
  }

  /**
   * How much of each pixel it covers, 0 to 255 unsigned, row by row.
   *
   * @param x part of a pixel by which its middle lies right of a pixel's edge, in quarters
   * @param y the same downwards
   */
  byte[] cover(int x, int y) {
    return cover[y * PHASES + x];
  }
}
