package org.redoubt.ui.robustness;

import org.redoubt.ui.base.Numbers;

/** Radii as text. */
final class Radius {
  private Radius() {}

  /** For example {@code 0.3}: at most four decimals. */
  static String fraction(double epsilon) {
    return Numbers.trimmed(epsilon, 4);
  }

  /** Times 255, for example {@code 76.5}: at most one decimal. */
  static String pixels(double epsilon) {
    return Numbers.trimmed(255 * epsilon, 1);
  }
}
