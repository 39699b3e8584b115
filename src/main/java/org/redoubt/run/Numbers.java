package org.redoubt.run;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as text: the fewest digits (15 to 17) that read back as the same double. */
final class Numbers {
  private Numbers() {}

  /**
   * The text of a double. Double.toString will not do: before JDK 19 it gives some numbers one
   * digit too many (JDK-4511638), so that equal runs on two versions would differ.
   */
  static String text(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal rounded = exact;
    for (int digits = 15; digits <= 17; digits++) {
      rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        break;
      }
    }
    BigDecimal shortest = rounded.stripTrailingZeros();
    double size = Math.abs(value);
    boolean plain = size == 0 || (size >= 1e-5 && size < 1e9);
    return plain ? shortest.toPlainString() : shortest.toString();
  }
}
