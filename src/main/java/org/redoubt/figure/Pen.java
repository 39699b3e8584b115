package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;

/** Paints shapes and text on a surface in the colours of a theme. */
record Pen(Graphics2D graphics, Theme theme) {
  /** Which end of a text a position means. */
  enum Anchor {
    LEFT(0),
    CENTRE(0.5),
    RIGHT(1);

    private final double share;

    Anchor(double share) {
      this.share = share;
    }
  }

  static Stroke thin() {
    return new BasicStroke(1);
  }

  void fill(Shape shape, Color colour) {
    graphics.setColor(colour);
    graphics.fill(shape);
  }

  void outline(Shape shape, Color colour, Stroke stroke) {
    graphics.setColor(colour);
    graphics.setStroke(stroke);
    graphics.draw(shape);
  }

  void line(double x1, double y1, double x2, double y2, Color colour) {
    outline(new Line2D.Double(x1, y1, x2, y2), colour, thin());
  }

  /**
   * Writes one line of text.
   *
   * @param y of the baseline
   */
  void text(String text, Lettering lettering, Color colour, double x, double y, Anchor anchor) {
    if (text.isEmpty()) {
      return; // some surfaces cannot write nothing
    }
    graphics.setFont(lettering.font());
    graphics.setColor(colour);
    double left = x - anchor.share * lettering.width(text);
    graphics.drawString(text, (float) left, (float) y);
  }

  /** Writes text whose middle is at a height. */
  void centred(String text, Lettering lettering, Color colour, double x, double y, Anchor anchor) {
    text(text, lettering, colour, x, y + lettering.middle(), anchor);
  }

  /** Writes text that rises by an angle around its position; -90 degrees reads downwards. */
  void turned(String text, Lettering lettering, double x, double y, double degrees, Anchor anchor) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, y);
    graphics.rotate(Math.toRadians(-degrees));
    centred(text, lettering, theme.quiet(), 0, 0, anchor);
    graphics.setTransform(before);
  }
}
