package org.redoubt.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as this format writes them: decimal, with an exponent, or a fraction such as 8/255 (the
 * usual unit of pixel budgets).
 */
final class YamlNumber {
  static final String FRACTION_PATTERN = "^[0-9]+(\\.[0-9]+)?/[1-9][0-9]*$";
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?");
  private static final Pattern FRACTION = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)/([1-9][0-9]*)");

  private YamlNumber() {}

  static boolean isWhole(String text) {
    return WHOLE.matcher(text).matches();
  }

  static boolean isNumber(String text) {
    return DECIMAL.matcher(text).matches() || FRACTION.matcher(text).matches();
  }

  /** Value of a text for which {@link #isNumber} holds. */
  static double value(String text) {
    Matcher fraction = FRACTION.matcher(text);
    return fraction.matches()
        ? Double.parseDouble(fraction.group(1)) / Double.parseDouble(fraction.group(2))
        : Double.parseDouble(text);
  }

  /** A whole or real number as YAML writes it. */
  static String text(Number value) {
    return value instanceof Double real ? text(real.doubleValue()) : value.toString();
  }

  /** Shortest text that reads back as the same number, also for YAML 1.1 readers. */
  static String text(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return String.valueOf((long) value);
    }
    String decimal = Double.toString(value).replace('E', 'e');
    long pixels = Math.round(value * 255);
    boolean exact = pixels > 0 && pixels < 255 && pixels / 255.0 == value;
    return exact && decimal.length() > 6 ? pixels + "/255" : decimal;
  }
}
