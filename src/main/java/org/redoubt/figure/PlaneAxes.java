package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.AnalysisPlan.GradientAxis;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Space;

/**
 * The plane of a loss surface: the gradient direction to the right, the random one upward. A cell
 * reaches half a step around its point.
 *
 * @param of what is shown
 * @param area of the cells
 * @param theme colours
 */
record PlaneAxes(RunSurface of, Rectangle2D area, Theme theme) {
  /** Room for the numbers and the words on the left. */
  static final double LEFT = 56;

  /** Room for the numbers and the words below. */
  static final double BELOW = 36;

  private static final double TICK = 3;

  /** Whether a distance from the centre is a curve in this plane that can be told. */
  static boolean marks(LossSurface surface) {
    return surface.space() == Space.INPUT && surface.axis() != GradientAxis.RAW;
  }

  double x(double gradient) {
    return area.getX() + area.getWidth() * share(gradient);
  }

  double y(double random) {
    return area.getMaxY() - area.getHeight() * share(random);
  }

  private double share(double coordinate) {
    double step = of.step();
    return (coordinate - of.first() + step / 2) / (of.last() - of.first() + step);
  }

  /** Cells with the largest random coordinate on top. */
  Cells cells(CellColour colour) {
    int last = of.size() - 1;
    return new Cells(of.size(), of.size(), (row, column) -> colour.at(last - row, column).getRGB());
  }

  /** Colour of a point of the surface. */
  interface CellColour {
    Color at(int random, int gradient);
  }

  void outline(Graphics2D graphics) {
    graphics.setStroke(new BasicStroke(0.75f));
    graphics.setColor(theme.quiet());
    graphics.draw(area);
  }

  /** The example at the centre, as a ring, and the points at a distance from it, dashed. */
  void marks(Graphics2D graphics, @Nullable Double radius) {
    float fine = (float) Math.max(0.5, Math.min(1, area.getWidth() / 150)); // of small maps
    double size = 5 * fine;
    Graphics2D inside = (Graphics2D) graphics.create();
    inside.clip(area);
    if (radius != null && marks(of.surface())) {
      Shape shape = atDistance(radius);
      draw(inside, shape, new BasicStroke(2.4f * fine), new Color(0, 0, 0, 110));
      draw(inside, shape, dashes(fine), Color.WHITE);
    }
    Shape ring = new Ellipse2D.Double(x(0) - size, y(0) - size, 2 * size, 2 * size);
    draw(inside, ring, new BasicStroke(3.2f * fine), Color.BLACK);
    draw(inside, ring, new BasicStroke(1.4f * fine), Color.WHITE);
    inside.dispose();
  }

  private static Stroke dashes(float fine) {
    return new BasicStroke(
        1.2f * fine,
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        1,
        new float[] {5 * fine, 4 * fine},
        0);
  }

  /**
   * Along two sign vectors that are orthogonal some entries agree and others do not, so that the
   * max-norm of a*random + b*gradient is |a| + |b|: a square on its corner.
   */
  private Shape atDistance(double radius) {
    if (of.surface().axis() == GradientAxis.UNIT) {
      double width = x(radius) - x(-radius);
      return new Ellipse2D.Double(x(-radius), y(radius), width, width);
    }
    Path2D path = new Path2D.Double();
    path.moveTo(x(radius), y(0));
    path.lineTo(x(0), y(radius));
    path.lineTo(x(-radius), y(0));
    path.lineTo(x(0), y(-radius));
    path.closePath();
    return path;
  }

  private static void draw(Graphics2D graphics, Shape shape, Stroke stroke, Color colour) {
    graphics.setStroke(stroke);
    graphics.setColor(colour);
    graphics.draw(shape);
  }

  /** Numbers and name of the gradient direction. */
  void below(Graphics2D graphics) {
    Letters numbers = new Letters(graphics, Letters.TICK, theme.text());
    Ticks ticks = ticks(45);
    graphics.setStroke(new BasicStroke(0.75f));
    for (double value : ticks.values()) {
      graphics.setColor(theme.quiet());
      graphics.draw(new Line2D.Double(x(value), area.getMaxY(), x(value), area.getMaxY() + TICK));
      numbers.centred(ticks.text(value), x(value), area.getMaxY() + 10);
    }
    new Letters(graphics, Letters.LABEL, theme.quiet())
        .centred(
            words(SurfaceWords.gradient(of.surface()), area.getWidth()),
            area.getCenterX(),
            area.getMaxY() + BELOW - 10);
  }

  /** Numbers and name of the random direction. */
  void left(Graphics2D graphics) {
    Letters numbers = new Letters(graphics, Letters.TICK, theme.text());
    Ticks ticks = ticks(35);
    graphics.setStroke(new BasicStroke(0.75f));
    for (double value : ticks.values()) {
      graphics.setColor(theme.quiet());
      graphics.draw(new Line2D.Double(area.getX() - TICK, y(value), area.getX(), y(value)));
      numbers.right(ticks.text(value), area.getX() - 6, y(value) + numbers.halfHeight());
    }
    new Letters(graphics, Letters.LABEL, theme.quiet())
        .upward(
            words(SurfaceWords.random(of.surface()), area.getHeight()),
            area.getX() - LEFT + 8,
            area.getCenterY());
  }

  private Ticks ticks(double apart) {
    return Ticks.within(of.first(), of.last(), Math.max(3, (int) (area.getWidth() / apart)));
  }

  private static String words(List<String> forms, double room) {
    return Letters.fitting(forms, Letters.LABEL, room);
  }
}
