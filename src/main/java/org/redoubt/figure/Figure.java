package org.redoubt.figure;

import java.awt.Graphics2D;

/** A picture that can be painted at any size on any surface: a file, a screen, a page. */
public interface Figure {
  /** What the figure is called, in the picture and in the files that have a place for it. */
  default String title() {
    return "";
  }

  /**
   * Paints the figure into the rectangle from (0, 0) to (width, height), all of it.
   *
   * @param width in points: text keeps its size in points, whatever the resolution of the surface
   * @param height in points
   */
  void draw(Graphics2D graphics, double width, double height);

  /** The numbers that the figure shows. */
  Table numbers();
}
