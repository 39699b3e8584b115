package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The scale of a colour map.
 *
 * @param colours from low to high
 * @param opacity of the colours, above 0 to 1
 * @param low number of the first colour
 * @param high number of the last colour
 * @param words for the quantity and its unit, the longest first
 * @param theme colours of the words
 */
record ColourBar(
    ColourMap colours, double opacity, double low, double high, List<String> words, Theme theme) {
  /** Width of an upright one with its numbers and words. */
  static final double WIDTH = 66;

  /** Height of a lying one with its numbers and words. */
  static final double HEIGHT = 40;

  private static final double THICK = 12;
  private static final int STEPS = 128;

  /** From the bottom upward: the strip at the left edge, numbers and words on its right. */
  void upright(Graphics2D graphics, double x, double y, double height) {
    Rectangle2D strip = new Rectangle2D.Double(x, y, THICK, height);
    new Cells(STEPS, 1, (row, column) -> rgb(STEPS - 1 - row)).paint(graphics, strip);
    outline(graphics, strip);
    Ticks ticks = Ticks.within(low, high, Math.max(2, (int) (height / 28)));
    Letters numbers = new Letters(graphics, Letters.TICK, theme.text());
    double widest = ticks.widest(numbers.font());
    for (double value : ticks.values()) {
      double place = y + height * (1 - share(value));
      graphics.setColor(theme.quiet());
      graphics.draw(new Line2D.Double(x + THICK, place, x + THICK + 3, place));
      numbers.left(ticks.text(value), x + THICK + 6, place + numbers.halfHeight());
    }
    new Letters(graphics, Letters.LABEL, theme.quiet())
        .upward(
            Letters.fitting(words, Letters.LABEL, height),
            x + THICK + 6 + widest + 11,
            y + height / 2);
  }

  /** From left to right: words above the strip, numbers below. */
  void lying(Graphics2D graphics, double x, double y, double width) {
    new Letters(graphics, Letters.LABEL, theme.quiet())
        .left(Letters.fitting(words, Letters.LABEL, width), x, y + 10);
    Rectangle2D strip = new Rectangle2D.Double(x, y + 15, width, THICK - 2);
    new Cells(1, STEPS, (row, column) -> rgb(column)).paint(graphics, strip);
    outline(graphics, strip);
    Ticks ticks = Ticks.within(low, high, Math.max(2, (int) (width / 32)));
    Letters numbers = new Letters(graphics, Letters.TICK, theme.text());
    for (double value : ticks.values()) {
      double place = x + width * share(value);
      graphics.setColor(theme.quiet());
      graphics.draw(new Line2D.Double(place, strip.getMaxY(), place, strip.getMaxY() + 3));
      numbers.centred(ticks.text(value), place, strip.getMaxY() + 9);
    }
  }

  private double share(double value) {
    return high > low ? (value - low) / (high - low) : 0;
  }

  private int rgb(int step) {
    Color colour = colours.at((step + 0.5) / STEPS);
    return ColourMap.mixed(theme.ground(), colour, opacity).getRGB();
  }

  private void outline(Graphics2D graphics, Rectangle2D strip) {
    graphics.setStroke(new BasicStroke(0.75f));
    graphics.setColor(theme.quiet());
    graphics.draw(strip);
  }
}
