package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Where the predicted class changes, along the edges of the cells.
 *
 * @param of what is shown
 * @param area of the cells
 */
record PredictionBorder(RunSurface of, Rectangle2D area) {

  void draw(Graphics2D graphics) {
    Shape border = path();
    float fine = (float) Math.max(0.5, Math.min(1, area.getWidth() / 150)); // of small maps
    graphics.setStroke(
        new BasicStroke(2.2f * fine, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
    graphics.setColor(new Color(0, 0, 0, 110));
    graphics.draw(border);
    graphics.setStroke(new BasicStroke(fine, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
    graphics.setColor(Color.WHITE);
    graphics.draw(border);
  }

  private Path2D path() {
    Path2D path = new Path2D.Double();
    int last = of.size() - 1;
    for (int i = 0; i <= last; i++) {
      for (int j = 0; j <= last; j++) {
        if (j < last && of.prediction(i, j) != of.prediction(i, j + 1)) {
          line(path, i, j + 1, i + 1, j + 1);
        }
        if (i < last && of.prediction(i, j) != of.prediction(i + 1, j)) {
          line(path, i + 1, j, i + 1, j + 1);
        }
      }
    }
    return path;
  }

  /** An edge between two corners of cells, counted from the lower left. */
  private void line(Path2D path, int i0, int j0, int i1, int j1) {
    double width = area.getWidth() / of.size();
    double height = area.getHeight() / of.size();
    path.moveTo(area.getX() + j0 * width, area.getMaxY() - i0 * height);
    path.lineTo(area.getX() + j1 * width, area.getMaxY() - i1 * height);
  }
}
