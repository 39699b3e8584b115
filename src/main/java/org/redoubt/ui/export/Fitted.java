package org.redoubt.ui.export;

import java.awt.Graphics2D;
import org.redoubt.figure.Figure;
import org.redoubt.figure.Table;
import org.redoubt.report.FigureFiles;

/** A figure as it is at one size, enlarged or reduced to the place where it is drawn. */
record Fitted(Figure figure, FigureFiles.Points points) implements Figure {
  @Override
  public String title() {
    return figure.title();
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    graphics.scale(width / points.width(), height / points.height());
    figure.draw(graphics, points.width(), points.height());
  }

  @Override
  public Table numbers() {
    return figure.numbers();
  }
}
