package org.redoubt.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.redoubt.config.AttackNames;
import org.redoubt.result.Exploration;
import org.redoubt.result.Exploration.Seen;
import org.redoubt.result.Picture;

/**
 * An image, what an attack made of it, and what differs, amplified.
 *
 * @param title shown above
 * @param classNames by class
 * @param exploration what the attack did
 * @param factor by which a change is amplified, above 0; one of 1/factor gets the last colour
 * @param theme colours
 */
public record ExplorationPictures(
    String title, List<String> classNames, Exploration exploration, double factor, Theme theme)
    implements Figure {
  private static final double GAP = 20;
  private static final double WORDS = 130; // width of captions where pictures are narrow

  /**
   * Checks that the pictures can be compared.
   *
   * @throws IllegalArgumentException if they differ in size or have another number of channels, or
   *     if the factor amplifies nothing
   */
  public ExplorationPictures {
    classNames = List.copyOf(classNames);
    new Perturbation(exploration.clean().picture(), exploration.adversarial().picture());
    if (!(factor > 0 && Double.isFinite(factor))) {
      throw new IllegalArgumentException("factor: found " + factor + "; allowed: a number above 0");
    }
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    Rectangle2D inner =
        new Page(title, List.of(""), AttackNames.of(exploration.attack()), theme)
            .draw(graphics, width, height);
    paint(graphics, inner);
  }

  /** Paints the three in a row into an area. */
  void paint(Graphics2D graphics, Rectangle2D area) {
    List<PictureTile> tiles = tiles();
    double widest = (area.getWidth() - 2 * GAP) / 3;
    double bar = change().grey() ? ColourBar.HEIGHT + 6 : 0;
    double captions = 3 + PictureTile.captionHeight();
    double side = Math.max(1, Math.min(widest, area.getHeight() - captions - bar));
    double pitch = Math.max(side, Math.min(widest, WORDS)) + GAP;
    double x = area.getX() + (area.getWidth() - 3 * pitch + GAP) / 2;
    double y = area.getY() + (area.getHeight() - side - captions - bar) / 2;
    for (PictureTile tile : tiles) {
      tile.draw(graphics, new Rectangle2D.Double(x, y, side, side), theme);
      tile.caption(graphics, x, y + side + 3, pitch - GAP, theme);
      x += pitch;
    }
    if (bar > 0) {
      scale().lying(graphics, x - pitch, y + side + captions + 6, pitch - GAP);
    }
  }

  private Perturbation change() {
    return new Perturbation(exploration.clean().picture(), exploration.adversarial().picture());
  }

  private ColourBar scale() {
    List<String> words = List.of("difference (pixel values)", "difference");
    return new ColourBar(ColourMap.COOLWARM, 1, -1 / factor, 1 / factor, words, theme);
  }

  private List<PictureTile> tiles() {
    String times = String.format(Locale.ROOT, " × %.1f", factor);
    List<String> colours =
        change().grey()
            ? List.of("blue: darker, red: lighter", "red: lighter")
            : List.of("grey: no change");
    return List.of(
        tile("clean", exploration.clean()),
        tile("adversarial", exploration.adversarial()),
        new PictureTile(
            change().cells(1 / factor),
            List.of(List.of("perturbation" + times, "change" + times), colours)));
  }

  private PictureTile tile(String name, Seen seen) {
    String label = classNames.get(exploration.label());
    String prediction = classNames.get(seen.prediction());
    return new PictureTile(
        Perturbation.cells(seen.picture()),
        List.of(
            List.of(name),
            List.of("label " + label + " → prediction " + prediction, label + " → " + prediction)));
  }

  /** One row for each value of each pixel; channel 0 is grey or red. */
  @Override
  public Table numbers() {
    Picture clean = exploration.clean().picture();
    List<List<Object>> rows = new ArrayList<>();
    for (int row = 0; row < clean.height(); row++) {
      for (int column = 0; column < clean.width(); column++) {
        for (int channel = 0; channel < clean.channels(); channel++) {
          rows.add(pixel(row, column, channel));
        }
      }
    }
    return new Table(
        List.of("row", "column", "channel", "clean", "adversarial", "difference"), rows);
  }

  private List<Object> pixel(int row, int column, int channel) {
    return List.of(
        row,
        column,
        channel,
        (float) Perturbation.value(exploration.clean().picture(), row, column, channel),
        (float) Perturbation.value(exploration.adversarial().picture(), row, column, channel),
        (float) change().at(row, column, channel));
  }
}
