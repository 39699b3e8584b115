package org.redoubt.ui.base;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people write them. */
public final class Numbers {
  private Numbers() {}

  /**
   * A number with no more decimals than it needs, such as 0.25 or 1000; never by a power of ten.
   *
   * @param value rounded half up, away from zero
   * @param decimals at most so many
   */
  public static String trimmed(double value, int decimals) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value)
            .setScale(decimals, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        : Double.toString(value);
  }
}
