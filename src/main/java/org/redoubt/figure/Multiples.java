package org.redoubt.figure;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.redoubt.figure.Scale.Kind;

/**
 * Plots of one size with the same axes (small multiples); one plot is the plainest case.
 *
 * @param headings one per plot, shown above it; all empty: none
 * @param square whether the plots are as high as wide
 */
record Multiples(List<String> headings, Scale horizontal, Scale vertical, boolean square) {
  private static final double LABEL = 17; // height of the name of an axis
  private static final double RIGHT = 12; // half a number hangs over

  /** A plot without heading. */
  static Multiples one(Scale horizontal, Scale vertical) {
    return new Multiples(List.of(""), horizontal, vertical, false);
  }

  /** The names of the runs where there are several; one alone is named by the title. */
  static List<String> headings(List<? extends Named<?>> runs) {
    return runs.stream().map(run -> runs.size() > 1 ? run.run() : "").toList();
  }

  /** Paints axes, their names and the headings, and returns where the plots are. */
  List<PlotFrame> paint(Pen pen, Rectangle2D area) {
    PanelGrid grid = best(area);
    List<PlotFrame> frames =
        IntStream.range(0, headings.size())
            .mapToObj(i -> new PlotFrame(grid.plot(i), horizontal, vertical))
            .toList();
    for (int i = 0; i < frames.size(); i++) {
      boolean lowest = i + grid.columns() >= frames.size();
      frames.get(i).paint(pen, grid.below(), lowest, i % grid.columns() == 0);
      paintHeading(pen, headings.get(i), frames.get(i).inner());
    }
    paintNames(pen, grid, area, frames.get(frames.size() - 1).inner().getMaxY());
    return frames;
  }

  private PanelGrid best(Rectangle2D area) {
    return IntStream.rangeClosed(1, headings.size())
        .mapToObj(columns -> grid(area, columns))
        .max(Comparator.comparingDouble(grid -> grid.score(headings.size())))
        .orElseThrow();
  }

  private PanelGrid grid(Rectangle2D area, int columns) {
    int rows = (headings.size() + columns - 1) / columns;
    double gaps = (columns - 1) * PanelGrid.GAP;
    double margin = margin(area.getHeight() / rows);
    double width = (area.getWidth() - margin - RIGHT - gaps) / columns;
    TickRow below = TickRow.of(horizontal, width); // as long as it is not known to be narrower
    double heading = headed() ? Lettering.HEADING.lineHeight() + 4 : 6;
    double spent =
        below.height() + label(horizontal) + rows * heading + (rows - 1) * PanelGrid.ROW_GAP;
    double height = (area.getHeight() - spent) / rows;
    double w = Math.max(8, square ? Math.min(width, height) : width);
    double h = Math.max(8, square ? Math.min(width, height) : height);
    // smaller plots than there is room for stand in the middle
    double left = area.getX() + margin + Math.max(0, columns * (width - w)) / 2;
    double top = area.getY() + heading + Math.max(0, rows * (height - h)) / 2;
    TickRow row = square ? TickRow.of(horizontal, w) : below;
    return new PanelGrid(left, top, w, h, columns, heading, margin, row);
  }

  private boolean headed() {
    return headings.stream().anyMatch(heading -> !heading.isEmpty());
  }

  private static double label(Scale scale) {
    return scale.label().isEmpty() ? 0 : LABEL;
  }

  private double margin(double height) {
    double widest = TickRow.widest(PlotFrame.marks(vertical, height));
    return label(vertical) + (vertical.kind() == Kind.BARE ? 0 : widest + 8);
  }

  private static void paintHeading(Pen pen, String heading, Rectangle2D plot) {
    String text = Lettering.HEADING.fitted(heading, plot.getWidth() + PanelGrid.GAP - 6);
    double y = plot.getY() - 5;
    pen.text(text, Lettering.HEADING, pen.theme().text(), plot.getX(), y, Pen.Anchor.LEFT);
  }

  /** The names of the axes, once for all plots. */
  private void paintNames(Pen pen, PanelGrid grid, Rectangle2D area, double bottom) {
    double middle = grid.left() + grid.across() / 2;
    double reach = 2 * Math.min(middle - area.getX(), area.getMaxX() - middle);
    double y = bottom + grid.below().height() + LABEL / 2;
    AxisName.of(horizontal, reach).paint(pen, middle, y, 0);
    double x = grid.left() - grid.margin() + LABEL / 2;
    double centre = (grid.top() + bottom) / 2;
    double length = bottom - grid.top() + grid.heading() + 6;
    AxisName.of(vertical, length).paint(pen, x, centre, 90);
  }
}
