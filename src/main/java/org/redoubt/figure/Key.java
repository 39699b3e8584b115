package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * One entry of a legend.
 *
 * @param text beside the swatch
 * @param brief the same where there is little room
 * @param heading whether it names the entries after it, which begin a row
 */
record Key(Swatch swatch, String text, String brief, boolean heading) {
  /** What an entry explains, at most 18 wide and 10 high around a point. */
  @FunctionalInterface
  interface Swatch {
    void paint(Pen pen, double x, double y);
  }

  private static final double SWATCH = 24; // with the space to its text

  Key(Swatch swatch, String text, String brief) {
    this(swatch, text, brief, false);
  }

  Key(Swatch swatch, String text) {
    this(swatch, text, text);
  }

  /** Names the entries that follow. */
  static Key heading(String text) {
    return new Key((pen, x, y) -> {}, text, text, true);
  }

  /** Room left of the text. */
  double indent() {
    return heading ? 0 : SWATCH;
  }

  double width(Lettering lettering, boolean briefly) {
    return indent() + lettering.width(text(briefly));
  }

  String text(boolean briefly) {
    return briefly ? brief : text;
  }

  /** A piece of a line. */
  static Swatch line(Color colour, Stroke stroke) {
    return (pen, x, y) -> pen.outline(new Line2D.Double(x - 9, y, x + 9, y), colour, stroke);
  }

  /** A filled box with an outline. */
  static Swatch box(Color inside, Color outline) {
    return (pen, x, y) -> {
      Rectangle2D box = new Rectangle2D.Double(x - 7, y - 4.5, 14, 9);
      pen.fill(box, inside);
      pen.outline(box, outline, new BasicStroke(1.3f));
    };
  }
}
