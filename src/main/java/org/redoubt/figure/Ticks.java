package org.redoubt.figure;

import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Round numbers along an axis.
 *
 * @param values rising
 * @param decimals that tell them apart
 */
public record Ticks(List<Double> values, int decimals) {
  public Ticks {
    values = List.copyOf(values);
  }

  /**
   * The multiples of 1, 2 or 5 times a power of ten in a range.
   *
   * @param most about as many of them, at least 1
   */
  public static Ticks within(double low, double high, int most) {
    if (!(high > low)) {
      return new Ticks(List.of(low), 0);
    }
    double step = Charts.niceStep(0.999 * (high - low) / most); // 0.3 as a float is more than 0.3
    double slack = 1e-9 * (high - low) / step;
    long first = (long) Math.ceil(low / step - slack);
    long last = (long) Math.floor(high / step + slack);
    List<Double> values = LongStream.rangeClosed(first, last).mapToObj(i -> i * step).toList();
    return new Ticks(values, Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9)));
  }

  /** Width of the widest number. */
  double widest(Font font) {
    return values.stream().mapToDouble(v -> Letters.width(text(v), font)).max().orElse(0);
  }

  /** A number of this axis, with a true minus sign. */
  public String text(double value) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value + 0.0).replace('-', '−');
  }
}
