package org.redoubt.ui.robustness;

import java.util.Locale;

/** Radii as text. */
final class Radius {
  private Radius() {}

  /** For example {@code 0.3}: at most four decimals. */
  static String fraction(double epsilon) {
    return trimmed(String.format(Locale.ROOT, "%.4f", epsilon));
  }

  /** Times 255, for example {@code 76.5}: at most one decimal. */
  static String pixels(double epsilon) {
    return trimmed(String.format(Locale.ROOT, "%.1f", 255 * epsilon));
  }

  private static String trimmed(String number) {
    return number.replaceFirst("\\.?0+$", "");
  }
}
