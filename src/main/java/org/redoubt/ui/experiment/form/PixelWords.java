package org.redoubt.ui.experiment.form;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A size in pixel values in its other spelling: 0.3 is 76.5/255, and 8/255 is 0.0314. */
final class PixelWords {
  private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);
  private static final Pattern FRACTION = Pattern.compile("([0-9.]+)/([1-9][0-9]*)");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]*\\.?[0-9]+(e-?[0-9]+)?");

  private PixelWords() {}

  /** With an equals sign before it; empty where the text is neither. */
  static String other(String text) {
    String number = text.strip();
    Matcher fraction = FRACTION.matcher(number);
    if (fraction.matches() && DECIMAL.matcher(fraction.group(1)).matches()) {
      return "= "
          + short3(Double.parseDouble(fraction.group(1)) / Double.parseDouble(fraction.group(2)));
    }
    return DECIMAL.matcher(number).matches()
        ? "= " + short3(Double.parseDouble(number) * 255) + "/255"
        : "";
  }

  private static String short3(double value) {
    return value == 0
        ? "0"
        : BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
