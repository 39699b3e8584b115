package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface.Subject;

/**
 * A small picture and what it is.
 *
 * @param cells the pixels
 * @param caption lines, the first one the most important
 * @param isCentre whether the caption tells what the network predicts for it
 */
record PictureTile(Cells cells, List<String> caption, boolean isCentre) {
  PictureTile {
    caption = List.copyOf(caption);
  }

  /** The image of the test set. */
  static PictureTile image(Subject subject) {
    return new PictureTile(
        Perturbation.cells(subject.image()),
        List.of("test image " + subject.index(), "label " + subject.label()),
        false);
  }

  /** The example at the centre. */
  static PictureTile centre(Subject subject) {
    return new PictureTile(
        Perturbation.cells(subject.centre()),
        List.of(
            shortGroup(subject.group()),
            "label " + subject.label() + " → prediction " + subject.prediction()),
        true);
  }

  /** What differs between the two, amplified. */
  static PictureTile difference(Subject subject) {
    Perturbation change = new Perturbation(subject.image(), subject.centre());
    if (change.largest() == 0) {
      return new PictureTile(change.cells(), List.of("no difference"), false);
    }
    String colours = change.grey() ? "blue: darker, red: lighter" : "grey: no change";
    return new PictureTile(
        change.cells(), List.of("difference ×" + change.factor(), colours), false);
  }

  private static String shortGroup(Group group) {
    return switch (group) {
      case CLEAN -> "clean";
      case POSITIVE -> "positive adversarial";
      case NEGATIVE -> "negative adversarial";
    };
  }

  /** Paints the picture as large as it fits into the square, in its middle. */
  void draw(Graphics2D graphics, Rectangle2D square, Theme theme) {
    double pixel =
        Math.min(square.getWidth() / cells.columns(), square.getHeight() / cells.rows());
    double width = pixel * cells.columns();
    double height = pixel * cells.rows();
    Rectangle2D area =
        new Rectangle2D.Double(
            square.getCenterX() - width / 2, square.getCenterY() - height / 2, width, height);
    cells.paint(graphics, area);
    graphics.setStroke(new BasicStroke(0.75f));
    graphics.setColor(theme.quiet());
    graphics.draw(area);
  }

  /** Paints the caption from a height downward. */
  void caption(Graphics2D graphics, double x, double y, double width, Theme theme) {
    double baseline = y;
    for (int i = 0; i < caption.size(); i++) {
      Lettering lettering =
          i == 0
              ? new Lettering(graphics, Lettering.TICK, theme.text())
              : new Lettering(graphics, Lettering.NOTE, theme.quiet());
      for (String line : Lettering.wrapped(caption.get(i), lettering.font(), width, 2)) {
        baseline += Lettering.leading(lettering.font());
        lettering.left(line, x, baseline - 3);
      }
    }
  }

  /** Height of the caption in a width. */
  double captionHeight(double width) {
    double height = 0;
    for (int i = 0; i < caption.size(); i++) {
      Font font = i == 0 ? Lettering.TICK : Lettering.NOTE;
      height +=
          Lettering.wrapped(caption.get(i), font, width, 2).size() * Lettering.leading(font);
    }
    return height;
  }
}
