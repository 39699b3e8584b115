package org.redoubt.ui.control.plot;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.redoubt.figure.Ticks;
import org.redoubt.ui.figure.Paints;

/** Draws axes and lines. */
final class PlotPainter {
  private static final double GUTTER = 8;
  private static final double ABOVE = 7;
  private static final double BELOW = 18;
  private static final int FEW = 60; // points that are marked, for a line of one is not seen
  private static final double MARK = 2.5;
  private final PlotText numbers = new PlotText(PlotText.SMALL);

  /** Where lines go on a canvas of a size, below a heading of a height. */
  PlotFrame frame(List<PlotLine> lines, double topValue, Sheet sheet) {
    double endX = Math.max(1, lines.stream().mapToDouble(l -> l.points().end()).max().orElse(1));
    double highest = lines.stream().mapToDouble(line -> line.points().highest()).max().orElse(1);
    double endY = topValue > 0 ? topValue : highest > 0 ? 1.05 * highest : 1;
    double left = Math.ceil(ticks(endY, sheet).widest(numbers)) + GUTTER;
    return new PlotFrame(
        left, sheet.width() - GUTTER, sheet.heading() + ABOVE, sheet.height() - BELOW, endX, endY);
  }

  /**
   * A canvas.
   *
   * @param heading points above the lines
   */
  record Sheet(double width, double height, double heading) {}

  private record Marks(Ticks ticks) {
    double widest(PlotText text) {
      return ticks.values().stream().mapToDouble(v -> text.width(ticks.text(v))).max().orElse(0);
    }
  }

  private static Marks ticks(double end, Sheet sheet) {
    int most = (int) Math.max(3, (sheet.height() - sheet.heading() - BELOW) / 32);
    return new Marks(Ticks.within(0, end, most));
  }

  void draw(GraphicsContext g, PlotFrame frame, Sheet sheet, Paints colours) {
    g.setFont(PlotText.SMALL);
    g.setLineWidth(1);
    vertical(g, frame, ticks(frame.endY(), sheet).ticks(), colours);
    int most = (int) Math.max(1, (frame.right() - frame.left()) / 80);
    horizontal(g, frame, Ticks.within(0, frame.endX(), most), colours);
  }

  private static void vertical(GraphicsContext g, PlotFrame frame, Ticks ticks, Paints c) {
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.CENTER);
    g.setFill(c.quiet());
    for (double value : ticks.values()) {
      double y = Math.round(frame.y(value)) + 0.5;
      g.setStroke(value == 0 ? c.quiet() : c.grid());
      g.strokeLine(frame.left(), y, frame.right(), y);
      g.fillText(ticks.text(value), frame.left() - 5, y);
    }
    g.setTextBaseline(VPos.BASELINE);
  }

  private static void horizontal(GraphicsContext g, PlotFrame frame, Ticks ticks, Paints c) {
    g.setTextAlign(TextAlignment.CENTER);
    g.setStroke(c.quiet());
    for (double value : ticks.values()) {
      double x = Math.round(frame.x(value)) + 0.5;
      g.strokeLine(x, frame.bottom(), x, frame.bottom() + 3);
      g.fillText(ticks.text(value), x, frame.bottom() + 14);
    }
    g.setTextAlign(TextAlignment.LEFT);
  }

  void line(GraphicsContext g, PlotLine line, PlotFrame frame, Paints colours) {
    g.setStroke(colours.series(line.colour()));
    g.setFill(colours.series(line.colour()));
    g.setLineWidth(1.4);
    trace(g, Outline.of(line.points(), frame));
    if (line.points().size() <= FEW) {
      for (int i = 0; i < line.points().size(); i++) {
        dot(g, frame.x(line.points().x(i)), frame.y(line.points().y(i)));
      }
    }
  }

  private static void trace(GraphicsContext g, Outline outline) {
    g.beginPath();
    boolean drawing = false;
    for (int i = 0; i < outline.size(); i++) {
      double y = outline.y(i);
      if (Double.isNaN(y)) {
        drawing = false;
      } else if (drawing) {
        g.lineTo(outline.x(i), y);
      } else {
        g.moveTo(outline.x(i), y);
        drawing = true;
      }
    }
    g.stroke();
  }

  static void dot(GraphicsContext g, double x, double y) {
    g.fillOval(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
  }
}
