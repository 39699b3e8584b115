package org.redoubt.figure;

import java.util.List;
import org.redoubt.figure.Scale.Kind;
import org.redoubt.figure.Scale.Tick;

/**
 * Texts below a horizontal axis: upright where they fit, slanted where they do not, and every
 * second, third, ... where there are too many even for that.
 *
 * @param slanted whether the texts rise towards their mark
 * @param height they need
 */
record TickRow(List<Tick> ticks, boolean slanted, double height) {
  private static final double ANGLE = 40; // degrees
  private static final double GAP = 8; // to the axis
  private static final double OVERHANG = 8; // of the last number, to the right of the plot
  private static final double SLANTED_WIDTH = 14; // from one slanted text to the next

  static TickRow of(Scale scale, double width) {
    if (scale.kind() == Kind.BARE) {
      return new TickRow(List.of(), false, 4);
    }
    if (scale.kind() == Kind.NUMBERS) {
      return upright(
          scale.ticks().atMost(Math.max(2, Math.min(PlotFrame.MOST_NUMBERS, (int) (width / 42)))));
    }
    List<Tick> all = scale.ticks().atMost(Integer.MAX_VALUE);
    double spacing = width / all.size();
    if (widest(all) + 6 <= spacing) {
      return upright(all);
    }
    if (widest(all) + 6 <= SLANTED_WIDTH) {
      return upright(scale.ticks().atMost((int) Math.max(1, width / SLANTED_WIDTH)));
    }
    List<Tick> some = scale.ticks().atMost((int) Math.max(1, width / SLANTED_WIDTH));
    double rise = widest(some) * Math.sin(Math.toRadians(ANGLE));
    return new TickRow(some, true, rise + GAP + 4);
  }

  private static TickRow upright(List<Tick> ticks) {
    long lines = ticks.stream().mapToLong(tick -> tick.text().lines().count()).max().orElse(0);
    return new TickRow(ticks, false, 4 + lines * Lettering.NUMBER.lineHeight());
  }

  static double widest(List<Tick> ticks) {
    return ticks.stream()
        .flatMap(tick -> tick.text().lines())
        .mapToDouble(Lettering.NUMBER::width)
        .max()
        .orElse(0);
  }

  void paint(Pen pen, PlotFrame frame) {
    double bottom = frame.inner().getMaxY();
    for (Tick tick : ticks) {
      double x = frame.x(tick.at());
      if (slanted) {
        pen.turned(tick.text(), Lettering.NUMBER, x + 3, bottom + GAP, ANGLE, Pen.Anchor.RIGHT);
      } else {
        double half = Lettering.NUMBER.width(tick.text().lines().findFirst().orElse("")) / 2;
        // the last number keeps away from the first of the next plot
        double middle = Math.min(x, frame.inner().getMaxX() + OVERHANG - half);
        double y = bottom + 3;
        for (String line : tick.text().lines().toList()) {
          y += Lettering.NUMBER.lineHeight();
          pen.text(line, Lettering.NUMBER, pen.theme().text(), middle, y - 2, Pen.Anchor.CENTRE);
        }
      }
    }
  }
}
