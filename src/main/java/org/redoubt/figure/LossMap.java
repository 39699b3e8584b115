package org.redoubt.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Loss over the plane of a loss surface as a heat map: one cell for each point, not smoothed, with
 * a line where the predicted class changes. The scale starts at 0.
 *
 * @param title shown above
 * @param of what is shown
 * @param look which loss, in which colours
 * @param theme colours of the rest
 */
public record LossMap(String title, RunSurface of, SurfaceLook look, Theme theme)
    implements Figure {
  private static final double GAP = 14;

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    Page page = new Page(title, SurfaceWords.place(of.surface()), note(), theme);
    Rectangle2D inner = page.draw(graphics, width, height);
    double beside = PlaneAxes.LEFT + GAP + ColourBar.WIDTH;
    double side =
        Math.max(1, Math.min(inner.getWidth() - beside, inner.getHeight() - PlaneAxes.BELOW));
    double x = inner.getX() + (inner.getWidth() - side - beside) / 2 + PlaneAxes.LEFT;
    double y = inner.getY() + (inner.getHeight() - side - PlaneAxes.BELOW) / 2;
    PlaneAxes axes = new PlaneAxes(of, new Rectangle2D.Double(x, y, side, side), theme);
    double largest = of.largest(look.loss());
    paint(graphics, axes, look, largest);
    axes.left(graphics);
    axes.below(graphics);
    bar(look, largest, theme).upright(graphics, x + side + GAP, y, side);
  }

  /**
   * Paints the map without its numbers.
   *
   * @param largest loss of the last colour, in nats
   */
  static void paint(Graphics2D graphics, PlaneAxes axes, SurfaceLook look, double largest) {
    RunSurface of = axes.of();
    double scale = largest > 0 ? largest : 1;
    axes.cells((i, j) -> look.colours().at(of.loss(look.loss(), i, j) / scale))
        .paint(graphics, axes.area());
    new PredictionBorder(of, axes.area()).draw(graphics);
    axes.marks(graphics, look.radius(of.surface()));
    axes.outline(graphics);
  }

  /** The scale of the colours. */
  static ColourBar bar(SurfaceLook look, double largest, Theme theme) {
    return new ColourBar(look.colours(), 1, 0, largest, look.loss().words(), theme);
  }

  private String note() {
    return String.join(
        " ",
        of.run() + ":",
        SurfaceWords.sampling(of),
        SurfaceWords.directions(of),
        SurfaceWords.marks(of.surface(), look.radius(of.surface())),
        "Line: where the prediction changes.");
  }

  @Override
  public Table numbers() {
    return RunSurface.numbers(List.of(of));
  }
}
