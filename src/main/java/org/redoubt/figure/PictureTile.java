package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.redoubt.result.LossSurface.Subject;

/**
 * A small picture and what it is.
 *
 * @param cells the pixels
 * @param caption one or two lines, each in forms of which the first that fits is shown
 */
record PictureTile(Cells cells, List<List<String>> caption) {
  PictureTile {
    caption = caption.stream().map(List::copyOf).toList();
  }

  /** The image of the test set. */
  static PictureTile image(Subject subject) {
    return new PictureTile(
        Perturbation.cells(subject.image()),
        List.of(
            List.of("test image " + subject.index(), "image " + subject.index()),
            List.of("label " + subject.label())));
  }

  /** The example at the centre, and what the network predicts for it. */
  static PictureTile centre(Subject subject) {
    return new PictureTile(
        Perturbation.cells(subject.centre()),
        List.of(
            List.of(SurfaceWords.group(subject.group()), "adversarial"),
            List.of(
                "label " + subject.label() + " → prediction " + subject.prediction(),
                subject.label() + " → " + subject.prediction())));
  }

  /** The example at the centre, on which networks may differ. */
  static PictureTile shared(Subject subject) {
    String kind = subject.attack() == null ? "clean" : "adversarial";
    return new PictureTile(
        Perturbation.cells(subject.centre()),
        List.of(List.of(kind + " example", kind), List.of("label " + subject.label())));
  }

  /** What differs between the two, amplified. */
  static PictureTile difference(Subject subject) {
    Perturbation change = new Perturbation(subject.image(), subject.centre());
    if (change.largest() == 0) {
      return new PictureTile(change.cells(), List.of(List.of("no difference")));
    }
    String factor = " ×" + change.factor();
    List<String> colours =
        change.grey()
            ? List.of("blue: darker, red: lighter", "red: lighter")
            : List.of("grey: no change");
    return new PictureTile(
        change.cells(), List.of(List.of("difference" + factor, "change" + factor), colours));
  }

  /** Paints the picture as large as it fits into the square, in its middle. */
  void draw(Graphics2D graphics, Rectangle2D square, Theme theme) {
    double pixel = Math.min(square.getWidth() / cells.columns(), square.getHeight() / cells.rows());
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
      Letters letters =
          i == 0
              ? new Letters(graphics, Letters.TICK, theme.text())
              : new Letters(graphics, Letters.NOTE, theme.quiet());
      baseline += Letters.leading(letters.font());
      letters.left(Letters.fitting(caption.get(i), letters.font(), width), x, baseline - 3);
    }
  }

  /** Height of a caption of two lines. */
  static double captionHeight() {
    return Letters.leading(Letters.TICK) + Letters.leading(Letters.NOTE);
  }
}
