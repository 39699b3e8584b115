package org.redoubt.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * Text on a figure, in one font and colour. Its lengths do not depend on the surface painted on, so
 * that a figure is laid out the same in every file.
 */
record Letters(Graphics2D graphics, Font font, Color colour) {
  static final Font TITLE = Fonts.bold(13);
  static final Font HEADING = Fonts.bold(11);
  static final Font LABEL = Fonts.plain(11);
  static final Font TICK = Fonts.plain(10);
  static final Font NOTE = Fonts.plain(9.5);

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  /** Height of the figures above the line, for centring: that of DejaVu Sans. */
  private static final double DIGIT_HEIGHT = 0.73;

  void left(String text, double x, double baseline) {
    graphics.setFont(font);
    graphics.setColor(colour);
    graphics.drawString(text, (float) x, (float) baseline);
  }

  void right(String text, double x, double baseline) {
    left(text, x - width(text, font), baseline);
  }

  /** Text around a point. */
  void centred(String text, double x, double y) {
    left(text, x - width(text, font) / 2, y + halfHeight());
  }

  /** Text around a point, turned. */
  void turned(String text, double x, double y, double radians) {
    AffineTransform before = graphics.getTransform();
    graphics.rotate(radians, x, y);
    centred(text, x, y);
    graphics.setTransform(before);
  }

  /** Text that reads upward, around a point. */
  void upward(String text, double x, double y) {
    turned(text, x, y, -Math.PI / 2);
  }

  /** From the middle of a line of digits to its baseline. */
  double halfHeight() {
    return DIGIT_HEIGHT / 2 * font.getSize2D();
  }

  static double width(String text, Font font) {
    return font.getStringBounds(text, EXACT).getWidth();
  }

  /** Distance from a line of text to the next. */
  static double leading(Font font) {
    return Math.ceil(1.25 * font.getSize2D());
  }

  /** The first text that fits; the last one shortened where none does. */
  static String fitting(List<String> texts, Font font, double width) {
    return texts.stream()
        .filter(text -> width(text, font) <= width)
        .findFirst()
        .orElseGet(() -> shortened(texts.get(texts.size() - 1), font, width));
  }

  /** The text, or as much of its beginning as fits, and an ellipsis. */
  static String shortened(String text, Font font, double width) {
    String part = text;
    for (int end = text.length(); width(part, font) > width && end > 0; end--) {
      part = text.substring(0, end - 1).stripTrailing() + "…";
    }
    return part;
  }

  /** The text in lines; what does not fit into the last one is left out with an ellipsis. */
  static List<String> wrapped(String text, Font font, double width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty() && lines.size() < most - 1) {
      String line = firstLine(rest, font, width);
      lines.add(shortened(line, font, width));
      rest = rest.substring(line.length()).strip();
    }
    if (!rest.isEmpty()) {
      lines.add(shortened(rest, font, width));
    }
    return lines;
  }

  /** The words that fit, at least one. */
  private static String firstLine(String text, Font font, double width) {
    int end = text.length();
    while (width(text.substring(0, end), font) > width && text.lastIndexOf(' ', end - 1) > 0) {
      end = text.lastIndexOf(' ', end - 1);
    }
    return text.substring(0, end);
  }
}
