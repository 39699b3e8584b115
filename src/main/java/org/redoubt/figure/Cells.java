package org.redoubt.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.IntBinaryOperator;

/**
 * A grid of coloured cells, painted without smoothing and without seams.
 *
 * @param rows from the top
 * @param columns from the left
 * @param colour red, green and blue of the cell at a row and a column
 */
record Cells(int rows, int columns, IntBinaryOperator colour) {
  /** More rectangles than these make a file slow to show; an image takes their place. */
  private static final int MOST_RECTANGLES = 6_000;

  void paint(Graphics2D graphics, Rectangle2D area) {
    Graphics2D crisp = (Graphics2D) graphics.create();
    try {
      // edges on whole pixels: smoothed ones let the ground shine through between cells
      crisp.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
      crisp.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
      if (rectangles() <= MOST_RECTANGLES) {
        paintRectangles(crisp, area);
      } else {
        crisp.drawImage(image(), intoArea(area), null);
      }
    } finally {
      crisp.dispose();
    }
  }

  /** Neighbours of one colour in a row make one rectangle. */
  private int rectangles() {
    int count = 0;
    for (int row = 0; row < rows; row++) {
      for (int start = 0; start < columns; start = end(row, start)) {
        count++;
      }
    }
    return count;
  }

  private int end(int row, int start) {
    int end = start + 1;
    while (end < columns && at(row, end) == at(row, start)) {
      end++;
    }
    return end;
  }

  private int at(int row, int column) {
    return colour.applyAsInt(row, column);
  }

  /**
   * Every rectangle reaches half a cell under those painted after it, on its right and below: a
   * viewer that smooths edges blends two cells then, not a cell and the ground.
   */
  private void paintRectangles(Graphics2D graphics, Rectangle2D area) {
    double width = area.getWidth() / columns;
    double height = area.getHeight() / rows;
    for (int row = 0; row < rows; row++) {
      for (int start = 0; start < columns; start = end(row, start)) {
        double right = Math.min(columns, end(row, start) + 0.5);
        double bottom = Math.min(rows, row + 1.5);
        graphics.setColor(new Color(at(row, start)));
        graphics.fill(
            new Rectangle2D.Double(
                area.getX() + start * width,
                area.getY() + row * height,
                (right - start) * width,
                (bottom - row) * height));
      }
    }
  }

  private BufferedImage image() {
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        image.setRGB(column, row, at(row, column));
      }
    }
    return image;
  }

  private AffineTransform intoArea(Rectangle2D area) {
    return new AffineTransform(
        area.getWidth() / columns, 0, 0, area.getHeight() / rows, area.getX(), area.getY());
  }
}
