package org.redoubt.figure;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Places of the panels of a {@link SurfaceComparison}.
 *
 * @param arrangement which way the runs go
 * @param panels of each run, in order
 * @param runs how many
 * @param side of a panel, which is a square
 * @param x left edge of everything
 * @param y upper edge of everything
 */
record ComparisonLayout(
    Arrangement arrangement, List<Panel> panels, int runs, double side, double x, double y) {
  private static final double GAP = 12;
  private static final double ROOM_FOR_3D = 110;

  /** What is shown of a run. */
  enum Panel {
    SURFACE,
    LOSS,
    PREDICTION
  }

  /** Which way the runs go. */
  enum Arrangement {
    /** Each run is a column. */
    ACROSS(42),
    /** Each run is a row. */
    DOWN(30);

    private final double header;

    Arrangement(double header) {
      this.header = header;
    }

    private int columns(int runs, int panels) {
      return this == ACROSS ? runs : panels;
    }

    private int rows(int runs, int panels) {
      return this == ACROSS ? panels : runs;
    }

    /** Height of all headers above each other. */
    private double headers(int runs) {
      return this == ACROSS ? header : runs * header;
    }

    /** Maps stand at the axes. */
    private List<Panel> panels(boolean surface) {
      if (!surface) {
        return List.of(Panel.LOSS, Panel.PREDICTION);
      }
      return this == ACROSS
          ? List.of(Panel.SURFACE, Panel.LOSS, Panel.PREDICTION)
          : List.of(Panel.LOSS, Panel.PREDICTION, Panel.SURFACE);
    }
  }

  /**
   * The arrangement with the largest panels; without the 3D surfaces where there is no room for
   * them.
   */
  static ComparisonLayout best(int runs, Rectangle2D area) {
    ComparisonLayout all = largest(runs, area, true);
    return all.side() >= ROOM_FOR_3D ? all : largest(runs, area, false);
  }

  private static ComparisonLayout largest(int runs, Rectangle2D area, boolean surface) {
    return Stream.of(Arrangement.values())
        .map(one -> of(one, one.panels(surface), runs, area))
        .max(Comparator.comparingDouble(ComparisonLayout::side))
        .orElseThrow();
  }

  private static ComparisonLayout of(
      Arrangement arrangement, List<Panel> panels, int runs, Rectangle2D area) {
    int columns = arrangement.columns(runs, panels.size());
    int rows = arrangement.rows(runs, panels.size());
    double besides = PlaneAxes.LEFT + (columns - 1) * GAP;
    double above = PlaneAxes.BELOW + (rows - 1) * GAP + arrangement.headers(runs);
    double side =
        Math.max(
            1,
            Math.min((area.getWidth() - besides) / columns, (area.getHeight() - above) / rows));
    double left = (area.getWidth() - besides - columns * side) / 2;
    return new ComparisonLayout(
        arrangement, panels, runs, side, area.getX() + left, area.getY());
  }

  Rectangle2D panel(int run, Panel panel) {
    int place = panels.indexOf(panel);
    double pitch = side + GAP;
    double header = arrangement.header;
    double left = x + PlaneAxes.LEFT;
    return arrangement == Arrangement.ACROSS
        ? new Rectangle2D.Double(left + run * pitch, y + header + place * pitch, side, side)
        : new Rectangle2D.Double(
            left + place * pitch, y + header + run * (pitch + header), side, side);
  }

  /** Where it says which run it is. */
  Rectangle2D header(int run) {
    Rectangle2D first = panel(run, panels.get(0));
    double header = arrangement.header;
    double width =
        arrangement == Arrangement.ACROSS ? side : panels.size() * (side + GAP) - GAP;
    return new Rectangle2D.Double(first.getX(), first.getY() - header, width, header);
  }

  /** Whether the random direction has its numbers at this panel. */
  boolean axisOnTheLeft(int run, Panel panel) {
    return arrangement == Arrangement.ACROSS ? run == 0 : panels.indexOf(panel) == 0;
  }

  /** Whether the gradient direction has its numbers at this panel. */
  boolean axisBelow(int run, Panel panel) {
    return arrangement == Arrangement.ACROSS
        ? panels.indexOf(panel) == panels.size() - 1
        : run == runs - 1;
  }
}
