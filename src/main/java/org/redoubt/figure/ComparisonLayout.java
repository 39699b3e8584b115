package org.redoubt.figure;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Places of the panels of a {@link SurfaceComparison}.
 *
 * @param arrangement which way the runs go
 * @param content what is shown of each run
 * @param runs how many
 * @param side of a panel, which is a square
 * @param gap between columns
 * @param x left edge of everything
 * @param y upper edge of everything
 */
record ComparisonLayout(
    Arrangement arrangement,
    Content content,
    int runs,
    double side,
    double gap,
    double x,
    double y) {
  private static final double HEADER = 29;
  private static final double NAME = 100; // room for the name of a run, where there is any

  /** What may be shown of a run. */
  enum Panel {
    SURFACE,
    LOSS,
    PREDICTION
  }

  /** What is shown of every run, the most first. */
  enum Content {
    /** All panels, with the numbers of the axes. */
    ALL(90),
    /** The maps, with the numbers of the axes. */
    MAPS(90),
    /** The maps alone; the figure's note says what their axes are. */
    BARE_MAPS(0);

    private final double leastSide;

    Content(double leastSide) {
      this.leastSide = leastSide;
    }

    private double left() {
      return this == BARE_MAPS ? 0 : PlaneAxes.LEFT;
    }

    private double below() {
      return this == BARE_MAPS ? 0 : PlaneAxes.BELOW;
    }

    private double gapAcross() {
      return this == BARE_MAPS ? 8 : 24; // numbers at the ends of two axes stand side by side
    }

    private double gapDown() {
      return this == BARE_MAPS ? 6 : 12;
    }
  }

  /** Which way the runs go. */
  enum Arrangement {
    /** Each run is a column. */
    COLUMNS,
    /** Each run is a row. */
    ROWS,
    /** The panels of all runs are one row. */
    ONE_ROW;

    private int column(int run, int place, int panels) {
      return switch (this) {
        case COLUMNS -> run;
        case ROWS -> place;
        case ONE_ROW -> run * panels + place;
      };
    }

    private int row(int run, int place) {
      return switch (this) {
        case COLUMNS -> place;
        case ROWS -> run;
        case ONE_ROW -> 0;
      };
    }

    /** Height of the headers above a row. */
    private double headers(int row) {
      return this == ROWS ? (row + 1) * HEADER : HEADER;
    }
  }

  /** The most content for which there is room, arranged for the largest panels. */
  static ComparisonLayout best(int runs, Rectangle2D area) {
    return Stream.of(Content.values())
        .map(content -> largest(content, runs, area))
        .filter(layout -> layout.side() >= layout.content().leastSide)
        .findFirst()
        .orElseThrow();
  }

  private static ComparisonLayout largest(Content content, int runs, Rectangle2D area) {
    return Stream.of(Arrangement.values())
        .map(one -> fitted(one, content, runs, area))
        .max(Comparator.comparingDouble(ComparisonLayout::side))
        .orElseThrow();
  }

  private static ComparisonLayout fitted(
      Arrangement arrangement, Content content, int runs, Rectangle2D area) {
    int panels = panels(arrangement, content).size();
    int columns = 1 + arrangement.column(runs - 1, panels - 1, panels);
    int rows = 1 + arrangement.row(runs - 1, panels - 1);
    double besides = content.left() + (columns - 1) * content.gapAcross();
    double above = content.below() + (rows - 1) * content.gapDown() + arrangement.headers(rows - 1);
    double side =
        Math.max(
            1, Math.min((area.getWidth() - besides) / columns, (area.getHeight() - above) / rows));
    double spare = area.getWidth() - besides - columns * side;
    double wider = arrangement == Arrangement.COLUMNS ? Math.min(NAME - side, spare / columns) : 0;
    double gap = content.gapAcross() + Math.max(0, wider);
    double left = Math.max(0, spare - columns * Math.max(0, wider)) / 2;
    return new ComparisonLayout(
        arrangement, content, runs, side, gap, area.getX() + left, area.getY());
  }

  /** What is shown of a run, in order; maps stand at the axes. */
  List<Panel> panels() {
    return panels(arrangement, content);
  }

  private static List<Panel> panels(Arrangement arrangement, Content content) {
    if (content != Content.ALL) {
      return List.of(Panel.LOSS, Panel.PREDICTION);
    }
    return arrangement == Arrangement.COLUMNS
        ? List.of(Panel.SURFACE, Panel.LOSS, Panel.PREDICTION)
        : List.of(Panel.LOSS, Panel.PREDICTION, Panel.SURFACE);
  }

  private int column(int run, Panel panel) {
    return arrangement.column(run, panels().indexOf(panel), panels().size());
  }

  private int row(int run, Panel panel) {
    return arrangement.row(run, panels().indexOf(panel));
  }

  Rectangle2D panel(int run, Panel panel) {
    int row = row(run, panel);
    return new Rectangle2D.Double(
        x + content.left() + column(run, panel) * (side + gap),
        y + arrangement.headers(row) + row * (side + content.gapDown()),
        side,
        side);
  }

  /** Where it says which run it is. */
  Rectangle2D header(int run) {
    Rectangle2D first = panel(run, panels().get(0));
    Rectangle2D last = panel(run, panels().get(panels().size() - 1));
    return new Rectangle2D.Double(
        first.getX(),
        first.getY() - HEADER,
        last.getMaxX() - first.getX() + gap - content.gapAcross(),
        HEADER);
  }

  /** Whether the random direction has its numbers at this panel. */
  boolean axisOnTheLeft(int run, Panel panel) {
    return content != Content.BARE_MAPS && column(run, panel) == 0;
  }

  /** Whether the gradient direction has its numbers at this panel. */
  boolean axisBelow(int run, Panel panel) {
    return content != Content.BARE_MAPS && row(run, panel) == row(runs - 1, last());
  }

  private Panel last() {
    return panels().get(panels().size() - 1);
  }
}
