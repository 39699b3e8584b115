package org.redoubt.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.redoubt.result.LossSurface.Subject;
import org.redoubt.result.Picture;

/**
 * The example that runs are compared on: at the left edge of a large figure, above the panels of a
 * small one.
 *
 * @param tiles pictures with captions
 * @param theme colours
 */
record ComparisonStrip(List<PictureTile> tiles, Theme theme) {
  private static final double GAP = 12;
  private static final double WIDE = 640;

  ComparisonStrip {
    tiles = List.copyOf(tiles);
  }

  /** One example where the runs share it; else the image and what each run made of it. */
  static ComparisonStrip of(List<RunSurface> runs, Theme theme) {
    Subject first = runs.get(0).surface().subject();
    List<Picture> centres = runs.stream().map(of -> subject(of).centre()).distinct().toList();
    if (centres.size() > 1) {
      return new ComparisonStrip(ofEach(runs, first, centres), theme);
    }
    boolean agreed =
        runs.stream()
            .map(ComparisonStrip::subject)
            .allMatch(
                one -> one.prediction() == first.prediction() && one.group() == first.group());
    if (agreed) {
      return new ComparisonStrip(SubjectPictures.tiles(first), theme);
    }
    List<PictureTile> tiles =
        SubjectPictures.tiles(first).stream()
            .map(tile -> tile.isCentre() ? shared(tile, first) : tile)
            .toList();
    return new ComparisonStrip(tiles, theme);
  }

  private static PictureTile shared(PictureTile tile, Subject subject) {
    String what = subject.attack() == null ? "clean image" : "adversarial example";
    return new PictureTile(tile.cells(), List.of(what, "label " + subject.label()), false);
  }

  private static List<PictureTile> ofEach(
      List<RunSurface> runs, Subject first, List<Picture> centres) {
    List<PictureTile> tiles = new ArrayList<>();
    tiles.add(PictureTile.image(first));
    for (Picture centre : centres) {
      String whose =
          runs.stream()
              .filter(of -> subject(of).centre().equals(centre))
              .map(RunSurface::run)
              .collect(Collectors.joining(", "));
      tiles.add(
          new PictureTile(
              Perturbation.cells(centre), List.of("adversarial of", whose), false));
    }
    return tiles;
  }

  private static Subject subject(RunSurface of) {
    return of.surface().subject();
  }

  /**
   * Paints the strip.
   *
   * @return what is left of the area
   */
  Rectangle2D draw(Graphics2D graphics, Rectangle2D area) {
    boolean left = area.getWidth() >= WIDE && area.getWidth() > 1.1 * area.getHeight();
    return left ? drawOnTheLeft(graphics, area) : drawAbove(graphics, area);
  }

  private Rectangle2D drawOnTheLeft(Graphics2D graphics, Rectangle2D area) {
    double width = Math.max(100, Math.min(150, 0.12 * area.getWidth()));
    double words =
        GAP + 3 + tiles.stream().mapToDouble(tile -> tile.captionHeight(width)).max().orElse(0);
    double side = Math.min(width, area.getHeight() / tiles.size() - words);
    double y = area.getY();
    for (PictureTile tile : tiles) {
      tile.draw(graphics, new Rectangle2D.Double(area.getX(), y, side, side), theme);
      tile.caption(graphics, area.getX(), y + side + 3, width, theme);
      y += side + words;
    }
    double used = width + GAP;
    return new Rectangle2D.Double(
        area.getX() + used, area.getY(), area.getWidth() - used, area.getHeight());
  }

  private Rectangle2D drawAbove(Graphics2D graphics, Rectangle2D area) {
    double side = Math.max(26, Math.min(64, area.getHeight() / 9));
    double pitch = Math.min(area.getWidth() / tiles.size(), side + 170);
    double words = pitch - side - 6 - 6;
    double x = area.getX();
    for (PictureTile tile : tiles) {
      tile.draw(graphics, new Rectangle2D.Double(x, area.getY(), side, side), theme);
      tile.caption(graphics, x + side + 6, area.getY(), words, theme);
      x += pitch;
    }
    double used =
        GAP
            + Math.max(
                side,
                tiles.stream().mapToDouble(tile -> tile.captionHeight(words)).max().orElse(0));
    return new Rectangle2D.Double(
        area.getX(), area.getY() + used, area.getWidth(), area.getHeight() - used);
  }
}
