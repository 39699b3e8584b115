package org.redoubt.ui.explorer;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redoubt.ui.base.Numbers;

/** Radii and step lengths as users write them: 0.3 or 8/255. */
public final class RadiusText {
  private static final Pattern FRACTION =
      Pattern.compile("\\s*([0-9]*\\.?[0-9]+)\\s*/\\s*([0-9]*\\.?[0-9]+)\\s*");

  private RadiusText() {}

  /** The number as a decimal fraction of at most five digits. */
  public static String decimal(double value) {
    return Numbers.trimmed(value, 5);
  }

  /** The number in steps of a byte, such as {@code 76.5/255}. */
  public static String bytes(double value) {
    return decimal(Math.round(value * 255 * 100) / 100.0) + "/255";
  }

  /** The number meant; empty where the text is none. */
  public static OptionalDouble parse(String text) {
    Matcher fraction = FRACTION.matcher(text);
    try {
      double value =
          fraction.matches()
              ? Double.parseDouble(fraction.group(1)) / Double.parseDouble(fraction.group(2))
              : Double.parseDouble(text.strip());
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
