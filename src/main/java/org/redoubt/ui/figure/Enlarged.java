package org.redoubt.ui.figure;

import java.awt.Graphics2D;
import org.redoubt.figure.Figure;
import org.redoubt.figure.Table;

/**
 * A figure with larger letters and marks, for places so large that it would be hard to read.
 *
 * @param times by how much everything is enlarged
 */
public record Enlarged(Figure figure, double times) implements Figure {
  private static final double WIDTH = 1250; // points that a figure fills well
  private static final double HEIGHT = 700;
  private static final double MOST = 2;

  /** By how much figures are enlarged in a place of this size in points, 1 to 2. */
  public static double times(double width, double height) {
    return Math.max(1, Math.min(MOST, Math.min(width / WIDTH, height / HEIGHT)));
  }

  @Override
  public String title() {
    return figure.title();
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    graphics.scale(times, times);
    figure.draw(graphics, width / times, height / times);
  }

  @Override
  public Table numbers() {
    return figure.numbers();
  }
}
