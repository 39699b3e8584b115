package org.redoubt.ui.experiment.weights;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Maps weights from 0 to 10 to positions from 0 to 1, evenly in log(1 + 10 weight). */
final class WeightScale {
  /** The weight at the right end; larger ones are typed. */
  static final double LARGEST = 10;

  private static final double BEND = 10; // half the way lies near 0.9
  private static final MathContext DIGITS = new MathContext(2, RoundingMode.HALF_UP);

  private WeightScale() {}

  /** Where a weight stands, from 0 to 1. */
  static double position(double weight) {
    double inside = Math.max(0, Math.min(LARGEST, weight));
    return Math.log1p(BEND * inside) / Math.log1p(BEND * LARGEST);
  }

  /** The weight at a position, with two digits, as written in YAML. */
  static String weight(double position) {
    double exact = Math.expm1(position * Math.log1p(BEND * LARGEST)) / BEND;
    return exact < 0.005
        ? "0"
        : BigDecimal.valueOf(exact).round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
