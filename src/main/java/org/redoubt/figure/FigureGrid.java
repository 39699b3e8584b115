package org.redoubt.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Figures in rows and columns on one sheet, as plates of papers have them.
 *
 * @param rows from top to bottom, each from left to right; a shorter row leaves its end blank
 * @param theme colours of the blanks
 */
public record FigureGrid(List<List<Figure>> rows, Theme theme) implements Figure {
  public FigureGrid {
    rows = rows.stream().map(List::copyOf).toList();
    if (rows.stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a sheet of panels needs at least one figure");
    }
  }

  /** FigureGrid in the longest row. */
  public int columns() {
    return rows.stream().mapToInt(List::size).max().orElseThrow();
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    graphics.setPaint(theme.ground());
    graphics.fill(new Rectangle2D.Double(0, 0, width, height));
    double cellWidth = width / columns();
    double cellHeight = height / rows.size();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.get(i).size(); j++) {
        AffineTransform before = graphics.getTransform();
        Shape clip = graphics.getClip();
        graphics.translate(j * cellWidth, i * cellHeight);
        graphics.clip(new Rectangle2D.Double(0, 0, cellWidth, cellHeight));
        rows.get(i).get(j).draw(graphics, cellWidth, cellHeight);
        graphics.setTransform(before);
        graphics.setClip(clip);
      }
    }
  }

  /** One line for each cell of each panel's numbers; panels count from 1, row by row. */
  @Override
  public Table numbers() {
    List<Figure> all = rows.stream().flatMap(List::stream).toList();
    List<List<Object>> lines = new ArrayList<>();
    for (int panel = 0; panel < all.size(); panel++) {
      Table table = all.get(panel).numbers();
      for (int row = 0; row < table.rows().size(); row++) {
        lines.addAll(cells(panel + 1, row + 1, table));
      }
    }
    return new Table(List.of("panel", "row", "column", "value"), lines);
  }

  private static List<List<Object>> cells(int panel, int row, Table table) {
    List<Object> values = table.rows().get(row - 1);
    return IntStream.range(0, values.size())
        .mapToObj(i -> List.<Object>of(panel, row, table.columns().get(i), values.get(i)))
        .toList();
  }
}
