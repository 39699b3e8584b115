package org.redoubt.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The class predicted at each point of a loss surface, and each class's share of the plane.
 *
 * @param title shown above
 * @param of what is shown
 * @param look colours of the classes
 * @param theme colours of the rest
 */
public record PredictionGrid(String title, RunSurface of, SurfaceLook look, Theme theme)
    implements Figure {
  private static final double GAP = 18;
  private static final double LEGEND = 150;

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    Page page = new Page(title, SurfaceWords.place(of.surface()), note(), theme);
    Rectangle2D inner = page.draw(graphics, width, height);
    ClassLegend legend = ClassLegend.shares(of, look.classes(), theme);
    double below = legend.height(inner.getWidth()) + 6;
    double sideByside =
        Math.min(
            inner.getWidth() - PlaneAxes.LEFT - GAP - LEGEND, inner.getHeight() - PlaneAxes.BELOW);
    double sideAbove =
        Math.min(inner.getWidth() - PlaneAxes.LEFT, inner.getHeight() - PlaneAxes.BELOW - below);
    boolean beside = sideByside >= sideAbove;
    double side = Math.max(1, beside ? sideByside : sideAbove);
    double used = PlaneAxes.LEFT + side + (beside ? GAP + LEGEND : 0);
    double x = inner.getX() + (inner.getWidth() - used) / 2 + PlaneAxes.LEFT;
    double tall = side + PlaneAxes.BELOW + (beside ? 0 : below);
    double y = inner.getY() + (inner.getHeight() - tall) / 2;
    Rectangle2D square = new Rectangle2D.Double(x, y, side, side);
    PlaneAxes axes = new PlaneAxes(of, square, theme);
    paint(graphics, axes, look);
    axes.left(graphics);
    axes.below(graphics);
    if (beside) {
      legend.draw(graphics, square.getMaxX() + GAP, y, LEGEND);
    } else {
      legend.draw(graphics, inner.getX(), y + tall - below + 6, inner.getWidth());
    }
  }

  /** Paints the grid without its numbers. */
  static void paint(Graphics2D graphics, PlaneAxes axes, SurfaceLook look) {
    RunSurface of = axes.of();
    axes.cells((i, j) -> look.classes().of(of.prediction(i, j))).paint(graphics, axes.area());
    axes.marks(graphics, look.radius(of.surface()));
    axes.outline(graphics);
  }

  private String note() {
    return String.join(
        " ",
        of.run() + ":",
        SurfaceWords.sampling(of),
        SurfaceWords.directions(of),
        SurfaceWords.marks(of.surface(), look.radius(of.surface())));
  }

  @Override
  public Table numbers() {
    return RunSurface.numbers(List.of(of));
  }
}
