package org.redoubt.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface.Subject;
import org.redoubt.result.Picture;

/**
 * The example at the centre of a loss surface: the image, the adversarial example made from it and
 * their difference, amplified; a clean image alone.
 *
 * @param title shown above
 * @param subject the example; images of 1 or 3 channels and of one size
 * @param theme colours
 */
public record SubjectPictures(String title, Subject subject, Theme theme) implements Figure {
  private static final double GAP = 14;

  /**
   * Checks that the pictures can be compared.
   *
   * @throws IllegalArgumentException if they differ in size or have another number of channels
   */
  public SubjectPictures {
    new Perturbation(subject.image(), subject.centre());
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    Rectangle2D inner =
        new Page(title, SurfaceWords.subject(subject), note(), theme).draw(graphics, width, height);
    List<PictureTile> tiles = tiles(subject);
    if (height > 1.2 * width && tiles.size() > 1) {
      drawBelowEachOther(graphics, inner, tiles);
    } else {
      drawInARow(graphics, inner, tiles);
    }
  }

  /** The pictures that tell something: one where nothing was changed. */
  static List<PictureTile> tiles(Subject subject) {
    return subject.group() == Group.CLEAN && subject.image().equals(subject.centre())
        ? List.of(PictureTile.centre(subject))
        : List.of(
            PictureTile.image(subject),
            PictureTile.centre(subject),
            PictureTile.difference(subject));
  }

  private void drawInARow(Graphics2D graphics, Rectangle2D inner, List<PictureTile> tiles) {
    int count = tiles.size();
    double bar = bar() ? ColourBar.HEIGHT + 6 : 0;
    double widest = (inner.getWidth() - (count - 1) * GAP) / count;
    double captions = 3 + PictureTile.captionHeight();
    double side = Math.max(1, Math.min(widest, inner.getHeight() - captions - bar));
    double pitch = Math.max(side, Math.min(widest, 130)) + GAP;
    double x = inner.getX() + (inner.getWidth() - count * pitch + GAP) / 2;
    double y = inner.getY() + (inner.getHeight() - side - captions - bar) / 2;
    for (PictureTile tile : tiles) {
      tile.draw(graphics, new Rectangle2D.Double(x, y, side, side), theme);
      tile.caption(graphics, x, y + side + 3, pitch - GAP, theme);
      x += pitch;
    }
    if (bar()) {
      bar(graphics, x - pitch, y + side + captions + 6, pitch - GAP);
    }
  }

  private void drawBelowEachOther(Graphics2D graphics, Rectangle2D inner, List<PictureTile> tiles) {
    int count = tiles.size();
    double words = 130;
    double side =
        Math.max(
            1,
            Math.min(
                inner.getWidth() - words - GAP, (inner.getHeight() - (count - 1) * GAP) / count));
    double x = inner.getX() + (inner.getWidth() - side - GAP - words) / 2;
    double y = inner.getY();
    for (PictureTile tile : tiles) {
      tile.draw(graphics, new Rectangle2D.Double(x, y, side, side), theme);
      tile.caption(graphics, x + side + GAP, y, words, theme);
      y += side + GAP;
    }
    if (bar()) {
      bar(graphics, x + side + GAP, y - GAP - ColourBar.HEIGHT - 2, words - 10);
    }
  }

  private boolean bar() {
    Perturbation change = new Perturbation(subject.image(), subject.centre());
    return change.grey() && change.largest() > 0;
  }

  private void bar(Graphics2D graphics, double x, double y, double width) {
    double largest = new Perturbation(subject.image(), subject.centre()).largest();
    new ColourBar(
            ColourMap.COOLWARM,
            1,
            -largest,
            largest,
            List.of("difference (pixel values)", "difference"),
            theme)
        .lying(graphics, x, y, width);
  }

  private String note() {
    return subject.attack() == null
        ? ""
        : "Adversarial within ε = " + Charts.radius(subject.attack().epsilon()) + ".";
  }

  /** One row for each value of each pixel; channel 0 is grey or red. */
  @Override
  public Table numbers() {
    Picture image = subject.image();
    Perturbation change = new Perturbation(image, subject.centre());
    List<List<Object>> rows = new ArrayList<>();
    for (int row = 0; row < image.height(); row++) {
      for (int column = 0; column < image.width(); column++) {
        for (int channel = 0; channel < image.channels(); channel++) {
          rows.add(
              List.of(
                  row,
                  column,
                  channel,
                  (float) Perturbation.value(image, row, column, channel),
                  (float) Perturbation.value(subject.centre(), row, column, channel),
                  (float) change.at(row, column, channel)));
        }
      }
    }
    return new Table(List.of("row", "column", "channel", "image", "example", "difference"), rows);
  }
}
