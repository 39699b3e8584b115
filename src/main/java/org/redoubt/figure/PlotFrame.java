package org.redoubt.figure;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.redoubt.figure.Scale.Kind;
import org.redoubt.figure.Scale.Tick;

/**
 * The rectangle of one plot and what its axes measure.
 *
 * @param inner inside the axes
 */
record PlotFrame(Rectangle2D inner, Scale horizontal, Scale vertical) {
  private static final double NUMBER_HEIGHT =
      26; // from one number of the vertical axis to the next
  static final int MOST_NUMBERS = 10; // more are not read
  private static final double NAME_HEIGHT = 11;

  double x(double value) {
    return inner.getX() + horizontal.share(value) * inner.getWidth();
  }

  double y(double value) {
    return inner.getMaxY() - vertical.share(value) * inner.getHeight();
  }

  /** Marks of a vertical axis of a length. */
  static List<Tick> marks(Scale vertical, double length) {
    return vertical.kind() == Kind.NAMES
        ? vertical.ticks().atMost(Math.max(2, (int) (length / NAME_HEIGHT)))
        : vertical
            .ticks()
            .atMost(Math.max(2, Math.min(MOST_NUMBERS, (int) (length / NUMBER_HEIGHT))));
  }

  /** Paints grid and axis lines, and numbers below and to the left where they are wanted. */
  void paint(Pen pen, TickRow below, boolean numbersBelow, boolean numbersLeft) {
    if (horizontal.kind() == Kind.BARE) {
      pen.outline(inner, pen.theme().grid(), Pen.thin());
    }
    if (vertical.kind() == Kind.NUMBERS) {
      paintLines(pen, below);
    }
    if (numbersLeft) {
      paintNumbers(pen);
    }
    if (numbersBelow) {
      below.paint(pen, this);
    }
  }

  private void paintLines(Pen pen, TickRow below) {
    Color quiet = pen.theme().quiet();
    double bottom = inner.getMaxY();
    for (Tick tick : marks(vertical, inner.getHeight())) {
      double y = y(tick.at());
      pen.line(inner.getX(), y, inner.getMaxX(), y, pen.theme().grid());
    }
    pen.line(inner.getX(), bottom, inner.getMaxX(), bottom, quiet);
    below.ticks().forEach(t -> pen.line(x(t.at()), bottom, x(t.at()), bottom + 3, quiet));
  }

  private void paintNumbers(Pen pen) {
    Color text = pen.theme().text();
    double x = inner.getX() - 5;
    for (Tick tick : marks(vertical, inner.getHeight())) {
      pen.centred(tick.text(), Lettering.NUMBER, text, x, y(tick.at()), Pen.Anchor.RIGHT);
    }
  }
}
