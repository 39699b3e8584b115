package org.redoubt.result;

import java.util.Locale;

/** Shares as readers expect them: per cent with one decimal. */
public final class Percent {
  private Percent() {}

  /**
   * {@code 97.4 %}.
   *
   * @param rate 0 to 1
   */
  public static String of(double rate) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * rate);
  }

  /** {@code 95.6 - 98.5 %}: the 95 % Wilson interval. */
  public static String interval(Proportion p) {
    return String.format(Locale.ROOT, "%.1f - %.1f %%", 100 * p.lower(), 100 * p.upper());
  }
}
