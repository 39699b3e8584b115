package org.redoubt.ui.surface;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;

/**
 * Places of the blocks of runs, and of the views in a block.
 *
 * @param columns blocks side by side
 * @param style places in a block
 * @param width of a block
 * @param height of a block
 */
record BoardLayout(int columns, Style style, double width, double height) {
  static final double HEADER = 36;
  private static final double GAP = 12;

  /** A map with its numbers is so much wider than high. */
  private static final double FLAT = PlaneFrame.LEFT + PlaneFrame.RIGHT - PlaneFrame.BELOW - 4;

  private static final double WEIGHT = 0.5; // of the 3D surface: maps are read more closely

  /** How the three views of a run lie. */
  enum Style {
    /** Below each other. */
    STACKED,
    /** Side by side. */
    ROW,
    /** The maps side by side, the 3D surface below. */
    BELOW,
    /** The maps below each other, the 3D surface on the right. */
    BESIDE;

    Rectangle2D loss(double w, double h) {
      return switch (this) {
        case STACKED -> new Rectangle2D(0, 0, w, h / 3);
        case ROW -> new Rectangle2D(0, 0, w / 3, h);
        case BELOW -> new Rectangle2D(0, 0, w / 2, Math.min(h / 2, w / 2 - FLAT));
        case BESIDE -> new Rectangle2D(0, 0, Math.min(w / 2, h / 2 + FLAT), h / 2);
      };
    }

    Rectangle2D prediction(double w, double h) {
      Rectangle2D first = loss(w, h);
      boolean right = this == ROW || this == BELOW;
      return new Rectangle2D(
          right ? first.getWidth() : 0,
          right ? 0 : first.getHeight(),
          first.getWidth(),
          first.getHeight());
    }

    Rectangle2D surface(double w, double h) {
      Rectangle2D first = loss(w, h);
      return switch (this) {
        case STACKED -> new Rectangle2D(0, 2 * h / 3, w, h / 3);
        case ROW -> new Rectangle2D(2 * w / 3, 0, w / 3, h);
        case BELOW -> new Rectangle2D(0, first.getHeight(), w, h - first.getHeight());
        case BESIDE -> new Rectangle2D(first.getWidth(), 0, w - first.getWidth(), h);
      };
    }
  }

  /** The places in which maps and surfaces are largest. */
  static BoardLayout best(int runs, double width, double height) {
    return IntStream.rangeClosed(1, runs)
        .boxed()
        .flatMap(
            columns -> Arrays.stream(Style.values()).map(s -> of(runs, columns, s, width, height)))
        .max(Comparator.comparingDouble(BoardLayout::score))
        .orElseThrow();
  }

  private static BoardLayout of(int runs, int columns, Style style, double width, double height) {
    int rows = (runs + columns - 1) / columns;
    return new BoardLayout(
        columns,
        style,
        (width - (columns - 1) * GAP) / columns,
        (height - (rows - 1) * GAP) / rows);
  }

  private double score() {
    double room = Math.max(1, height - HEADER);
    Rectangle2D map = style.loss(width, room);
    Rectangle2D surface = style.surface(width, room);
    double side =
        Math.min(
            map.getWidth() - PlaneFrame.LEFT - PlaneFrame.RIGHT,
            map.getHeight() - PlaneFrame.BELOW);
    double seen = Math.min(surface.getWidth(), 1.2 * surface.getHeight());
    return Math.log(Math.max(1, side)) + WEIGHT * Math.log(Math.max(1, seen));
  }

  /** Left edge of a run's block. */
  double x(int run) {
    return run % columns * (width + GAP);
  }

  /** Upper edge of a run's block. */
  double y(int run) {
    return Math.floorDiv(run, columns) * (height + GAP);
  }
}
