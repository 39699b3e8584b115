package org.redoubt.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Loss over the plane of a loss surface as its height, as in figures 3, 8 and 9 of the paper. The
 * height starts at 0.
 *
 * @param title shown above
 * @param of what is shown
 * @param look which loss, in which colours, seen from where
 * @param theme colours of the rest
 */
public record LossSurface3d(String title, RunSurface of, SurfaceLook look, Theme theme)
    implements Figure {
  private static final double BAR_FROM = 440; // points of width

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    Page page = new Page(title, SurfaceWords.place(of.surface()), note(), theme);
    Rectangle2D inner = page.draw(graphics, width, height);
    double largest = of.largest(look.loss());
    double bar = width >= BAR_FROM ? ColourBar.WIDTH : 0;
    Rectangle2D box =
        new Rectangle2D.Double(
            inner.getX(), inner.getY(), inner.getWidth() - bar, inner.getHeight());
    paint(graphics, box, Detail.WORDS, largest);
    if (bar > 0) {
      double tall = Math.min(260, 0.8 * inner.getHeight());
      new ColourBar(look.colours(), look.opacity(), 0, largest, look.loss().words(), theme)
          .upright(graphics, box.getMaxX(), inner.getCenterY() - tall / 2, tall);
    }
  }

  /** How much is written around a surface. */
  enum Detail {
    NOTHING,
    NUMBERS,
    WORDS;

    /** The part of an area that the box may fill. */
    Rectangle2D inside(Rectangle2D area) {
      return switch (this) {
        case NOTHING -> cut(area, 2, 2, 2);
        case NUMBERS -> cut(area, 26, 14, 14);
        case WORDS -> cut(area, 50, 26, 38);
      };
    }

    private static Rectangle2D cut(Rectangle2D area, double left, double right, double below) {
      return new Rectangle2D.Double(
          area.getX() + left,
          area.getY() + 4,
          Math.max(1, area.getWidth() - left - right),
          Math.max(1, area.getHeight() - below - 4));
    }
  }

  /**
   * Paints the surface in its box.
   *
   * @param largest loss at the top of the box, in nats
   */
  void paint(Graphics2D graphics, Rectangle2D area, Detail detail, double largest) {
    double top = largest > 0 ? largest : 1;
    SurfaceScene scene = SurfaceScene.fit(look.view(), detail.inside(area));
    SurfaceBox box = new SurfaceBox(scene, of, look.loss(), top, theme);
    box.walls(graphics);
    new SurfaceMesh(of, look, top).draw(graphics, scene);
    if (detail != Detail.NOTHING) {
      box.numbers(graphics);
    }
    if (detail == Detail.WORDS) {
      box.words(graphics);
    }
  }

  private String note() {
    return String.join(" ", of.run() + ":", SurfaceWords.sampling(of), SurfaceWords.directions(of));
  }

  @Override
  public Table numbers() {
    return RunSurface.numbers(List.of(of));
  }
}
