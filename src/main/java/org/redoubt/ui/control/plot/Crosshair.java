package org.redoubt.ui.control.plot;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.redoubt.ui.figure.Paints;

/** The cursor over a plot: a line at its x, and a dot on each of the plot's lines. */
record Crosshair(PlotFrame frame, String name, Paints colours) {

  void draw(GraphicsContext g, List<PlotLine> lines, double cursor) {
    double at = Math.round(frame.x(snapped(lines, cursor))) + 0.5;
    g.setStroke(colours.quiet());
    g.setLineWidth(1);
    g.strokeLine(at, frame.top(), at, frame.bottom());
    for (PlotLine line : lines) {
      int i = line.points().nearest(cursor);
      if (i >= 0 && Double.isFinite(line.points().y(i))) {
        g.setFill(colours.series(line.colour()));
        PlotPainter.dot(g, frame.x(line.points().x(i)), frame.y(line.points().y(i)));
      }
    }
    g.setFill(colours.quiet());
    g.setFont(PlotText.PLAIN);
    g.setTextAlign(TextAlignment.RIGHT);
    String text = name + " " + PlotText.number(Math.rint(snapped(lines, cursor)));
    g.fillText(text, frame.right(), 12);
    g.setTextAlign(TextAlignment.LEFT);
  }

  /** The x of the nearest point of the line with the most points. */
  private static double snapped(List<PlotLine> lines, double cursor) {
    PlotPoints most = lines.get(0).points();
    for (PlotLine line : lines) {
      most = line.points().size() > most.size() ? line.points() : most;
    }
    int i = most.nearest(cursor);
    return i < 0 ? cursor : most.x(i);
  }
}
