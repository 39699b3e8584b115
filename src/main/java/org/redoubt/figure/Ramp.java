package org.redoubt.figure;

import java.awt.Color;

/**
 * A sequence of colours from low to high: viridis (Smith and van der Walt 2015), which stays in
 * order for the colour-blind and in grey. The high end stands out most from the ground of the theme
 * and the low end is still seen.
 */
enum Ramp {
  ON_LIGHT(0.82, 0),
  ON_DARK(0.22, 1);

  private static final int LAST = 8;

  private final double low;
  private final double high;

  Ramp(double low, double high) {
    this.low = low;
    this.high = high;
  }

  static Ramp of(Theme theme) {
    return theme == Theme.LIGHT ? ON_LIGHT : ON_DARK;
  }

  /**
   * Colour of a value.
   *
   * @param share 0 low to 1 high; beyond: the colour of that end
   */
  Color at(double share) {
    double t = low + (high - low) * Math.max(0, Math.min(1, share));
    int before = Math.min(LAST - 1, (int) (t * LAST));
    double rest = t * LAST - before;
    int a = anchor(before);
    int b = anchor(before + 1);
    return new Color(mix(a >> 16, b >> 16, rest), mix(a >> 8, b >> 8, rest), mix(a, b, rest));
  }

  private static int mix(int a, int b, double share) {
    return (int) Math.round((a & 0xff) * (1 - share) + (b & 0xff) * share);
  }

  /** Viridis at i/8. */
  private static int anchor(int i) {
    return switch (i) {
      case 0 -> 0x440154;
      case 1 -> 0x472d7b;
      case 2 -> 0x3b528b;
      case 3 -> 0x2c728e;
      case 4 -> 0x21918c;
      case 5 -> 0x28ae80;
      case 6 -> 0x5ec962;
      case 7 -> 0xaddc30;
      default -> 0xfde725;
    };
  }

  /** Black or white, whichever is read better on a colour. */
  static Color readableOn(Color colour) {
    double luma = 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    return luma > 140 ? Color.BLACK : Color.WHITE;
  }
}
