package org.redoubt.ui.control.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import org.redoubt.ui.figure.Paints;

/** The names of the lines above them, each with a value: the newest one, or that at the cursor. */
final class Legend {
  private static final double MARK = 10;
  private static final double GAP = 14;
  private final PlotText names = new PlotText(PlotText.PLAIN);
  private final double values = names.width(" 00.000");

  /** A name and where it stands. */
  record Entry(PlotLine line, double x, int row) {}

  /** Places for lines that have points. */
  List<Entry> entries(List<PlotLine> lines, double width) {
    List<Entry> entries = new ArrayList<>();
    double x = 0;
    int row = 0;
    for (PlotLine line : lines) {
      if (line.points().size() > 0) {
        double needed = MARK + 4 + names.width(line.name()) + values + GAP;
        if (x > 0 && x + needed - GAP > width) {
          x = 0;
          row++;
        }
        entries.add(new Entry(line, x, row));
        x += needed;
      }
    }
    return entries;
  }

  /** Height of the rows in points. */
  double height(List<Entry> entries) {
    return entries.isEmpty() ? 0 : PlotText.LINE * (1 + entries.get(entries.size() - 1).row());
  }

  /**
   * Draws it.
   *
   * @param cursor the x whose values are shown; not a number: the end
   */
  void draw(GraphicsContext g, List<Entry> entries, double top, double cursor, Paints colours) {
    g.setFont(PlotText.PLAIN);
    for (Entry entry : entries) {
      double baseline = top + PlotText.LINE * entry.row() + 12;
      g.setFill(colours.series(entry.line().colour()));
      g.fillRect(entry.x(), baseline - 5, MARK, 3);
      g.setFill(colours.quiet());
      g.fillText(entry.line().name(), entry.x() + MARK + 4, baseline);
      g.setFill(colours.text());
      double name = names.width(entry.line().name());
      double at = entry.x() + MARK + 4 + (name > 0 ? name + 4 : 0);
      g.fillText(value(entry.line().points(), cursor), at, baseline);
    }
  }

  private static String value(PlotPoints points, double cursor) {
    int i = Double.isNaN(cursor) ? points.size() - 1 : points.nearest(cursor);
    return PlotText.number(points.y(i));
  }
}
