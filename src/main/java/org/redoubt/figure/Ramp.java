package org.redoubt.figure;

import java.awt.Color;

/**
 * The part of viridis that suits a theme: the high end stands out most from its ground and the low
 * end is still seen.
 */
public enum Ramp {
  ON_LIGHT(0.82, 0),
  ON_DARK(0.22, 1);

  private final double low;
  private final double high;

  Ramp(double low, double high) {
    this.low = low;
    this.high = high;
  }

  public static Ramp of(Theme theme) {
    return theme == Theme.LIGHT ? ON_LIGHT : ON_DARK;
  }

  /**
   * Colour of a value.
   *
   * @param share 0 low to 1 high; beyond: the colour of that end
   */
  public Color at(double share) {
    return ColourMap.VIRIDIS.at(low + (high - low) * Math.max(0, Math.min(1, share)));
  }

  /** Black or white, whichever is read better on a colour. */
  static Color readableOn(Color colour) {
    double luma = 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    return luma > 140 ? Color.BLACK : Color.WHITE;
  }
}
