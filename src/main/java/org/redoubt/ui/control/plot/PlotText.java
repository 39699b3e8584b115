package org.redoubt.ui.control.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Fonts of plots, the widths of their words, and numbers as words. */
final class PlotText {
  static final double LINE = 16;
  private static final double SIZE = 11;
  private static final String FAMILY = Font.getDefault().getFamily();
  static final Font PLAIN = Font.font(FAMILY, SIZE);
  static final Font SMALL = Font.font(FAMILY, SIZE - 1);
  static final Font BOLD = Font.font(FAMILY, FontWeight.BOLD, SIZE);

  private final Font font;
  private final Map<String, Double> widths = new HashMap<>();

  PlotText(Font font) {
    this.font = font;
  }

  /** Width in points; measured once for each text. */
  double width(String text) {
    return widths.computeIfAbsent(text, this::measured);
  }

  private double measured(String text) {
    Text node = new Text(text);
    node.setFont(font);
    return node.getLayoutBounds().getWidth();
  }

  /** A value with three significant digits at most: 12.3, 0.0123, 1.5e-5. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return "-";
    }
    double size = Math.abs(value);
    if (size >= 1000 || value == Math.rint(value)) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    if (size < 1e-5) {
      return String.format(Locale.ROOT, "%.1e", value);
    }
    return new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
  }
}
