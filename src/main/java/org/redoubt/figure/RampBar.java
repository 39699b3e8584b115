package org.redoubt.figure;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.redoubt.figure.Scale.Tick;

/** The key of a ramp: a bar with numbers and the name of what is measured. */
record RampBar(Scale scale) {
  private static final double BAR = 12;
  private static final double LABEL = 17;
  private static final int STRIPS = 64;

  /** Room that the bar needs beside a plot. */
  double width() {
    double few = TickRow.widest(scale.ticks().atMost(2));
    double many = TickRow.widest(scale.ticks().atMost(10));
    return BAR + 10 + Math.max(few, many) + LABEL;
  }

  /** The colour of a value. */
  Color colour(double value, Theme theme) {
    return Ramp.of(theme).at(scale.share(value));
  }

  /** Paints the bar from x on, as high as a plot. */
  void paint(Pen pen, double x, double top, double height) {
    double strip = height / STRIPS;
    for (int i = 0; i < STRIPS; i++) {
      double y = top + height - (i + 1) * strip;
      Color colour = Ramp.of(pen.theme()).at((i + 0.5) / STRIPS);
      pen.fill(new Rectangle2D.Double(x, y, BAR, i == 0 ? strip : strip + 0.5), colour);
    }
    for (Tick tick : PlotFrame.marks(scale, height)) {
      double y = top + height * (1 - scale.share(tick.at()));
      pen.line(x + BAR, y, x + BAR + 3, y, pen.theme().quiet());
      pen.centred(
          tick.text(), Lettering.NUMBER, pen.theme().text(), x + BAR + 5, y, Pen.Anchor.LEFT);
    }
    AxisName.of(scale, height + 20).paint(pen, x + width() - LABEL / 2, top + height / 2, 90);
  }
}
