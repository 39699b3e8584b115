package org.redoubt.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.redoubt.result.Group;
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

  /** One example where the runs share it; else the image and what was made of it for each run. */
  static ComparisonStrip of(List<RunSurface> runs, Theme theme) {
    Subject first = subject(runs.get(0));
    List<Picture> centres = runs.stream().map(of -> subject(of).centre()).distinct().toList();
    if (centres.size() > 1) {
      return new ComparisonStrip(ofEach(runs, centres), theme);
    }
    boolean agreed =
        runs.stream()
            .map(ComparisonStrip::subject)
            .allMatch(
                one -> one.prediction() == first.prediction() && one.group() == first.group());
    PictureTile centre = agreed ? PictureTile.centre(first) : PictureTile.shared(first);
    return new ComparisonStrip(
        first.group() == Group.CLEAN
            ? List.of(centre)
            : List.of(PictureTile.image(first), centre, PictureTile.difference(first)),
        theme);
  }

  private static List<PictureTile> ofEach(List<RunSurface> runs, List<Picture> centres) {
    List<PictureTile> tiles = new ArrayList<>();
    tiles.add(PictureTile.image(subject(runs.get(0))));
    for (Picture centre : centres) {
      List<RunSurface> owners =
          runs.stream().filter(of -> subject(of).centre().equals(centre)).toList();
      String names = owners.stream().map(RunSurface::run).collect(Collectors.joining(", "));
      tiles.add(
          new PictureTile(
              Perturbation.cells(centre),
              List.of(List.of("adversarial", "adv."), List.of("of " + names, names))));
    }
    return tiles;
  }

  private static Subject subject(RunSurface of) {
    return of.surface().subject();
  }

  private static boolean onTheLeft(Rectangle2D area) {
    return area.getWidth() >= WIDE && area.getWidth() > 1.1 * area.getHeight();
  }

  private static double width(Rectangle2D area) {
    return Math.max(100, Math.min(150, 0.12 * area.getWidth()));
  }

  private static double height(Rectangle2D area) {
    return Math.max(27, Math.min(64, area.getHeight() / 9));
  }

  /** What the strip leaves of an area. */
  Rectangle2D rest(Rectangle2D area) {
    double left = onTheLeft(area) ? width(area) + GAP : 0;
    double above = onTheLeft(area) ? 0 : height(area) + GAP;
    return new Rectangle2D.Double(
        area.getX() + left,
        area.getY() + above,
        area.getWidth() - left,
        Math.max(1, area.getHeight() - above));
  }

  /**
   * Paints the strip.
   *
   * @param x where the panels begin
   */
  void draw(Graphics2D graphics, Rectangle2D area, double x) {
    if (onTheLeft(area)) {
      drawOnTheLeft(graphics, area, x - width(area) - GAP);
    } else {
      drawAbove(graphics, area);
    }
  }

  private void drawOnTheLeft(Graphics2D graphics, Rectangle2D area, double x) {
    double words = GAP + 3 + PictureTile.captionHeight();
    double side = Math.min(width(area), area.getHeight() / tiles.size() - words);
    double y = area.getY();
    for (PictureTile tile : tiles) {
      tile.draw(graphics, new Rectangle2D.Double(x, y, side, side), theme);
      tile.caption(graphics, x, y + side + 3, width(area), theme);
      y += side + words;
    }
  }

  private void drawAbove(Graphics2D graphics, Rectangle2D area) {
    double side = height(area);
    double pitch = Math.min(area.getWidth() / tiles.size(), side + 170);
    double x = area.getX();
    for (PictureTile tile : tiles) {
      tile.draw(graphics, new Rectangle2D.Double(x, area.getY(), side, side), theme);
      tile.caption(graphics, x + side + 6, area.getY(), pitch - side - 10, theme);
      x += pitch;
    }
  }
}
