package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The box around a 3D surface: its floor and the two walls behind, with grid lines, numbers and
 * words.
 *
 * @param scene the box as it is seen
 * @param of what is inside
 * @param loss which loss
 * @param largest loss at the top of the box, above 0
 * @param theme colours
 */
record SurfaceBox(SurfaceScene scene, RunSurface of, LossOf loss, double largest, Theme theme) {
  private static final double NEAR_CORNER = 0.88;
  private static final double READABLE = 40; // points; a shorter edge has no room for numbers

  /** What is behind the surface. */
  void walls(Graphics2D graphics) {
    int x = -scene.frontGradient();
    int y = -scene.frontRandom();
    graphics.setStroke(new BasicStroke(0.75f));
    graphics.setColor(theme.grid());
    for (double value : floorTicks().values()) {
      double place = place(value);
      graphics.draw(scene.line(place, -1, 0, place, 1, 0));
      graphics.draw(scene.line(-1, place, 0, 1, place, 0));
      graphics.draw(scene.line(place, y, 0, place, y, 1));
      graphics.draw(scene.line(x, place, 0, x, place, 1));
    }
    for (double value : heightTicks().values()) {
      graphics.draw(scene.line(-1, y, value / largest, 1, y, value / largest));
      graphics.draw(scene.line(x, -1, value / largest, x, 1, value / largest));
    }
    graphics.setColor(theme.quiet());
    edges(x, y).forEach(graphics::draw);
  }

  private Stream<Line2D> edges(int x, int y) {
    return Stream.of(
        scene.line(-1, -1, 0, 1, -1, 0),
        scene.line(-1, 1, 0, 1, 1, 0),
        scene.line(-1, -1, 0, -1, 1, 0),
        scene.line(1, -1, 0, 1, 1, 0),
        scene.line(x, y, 0, x, y, 1),
        scene.line(-x, y, 0, -x, y, 1),
        scene.line(x, -y, 0, x, -y, 1),
        scene.line(x, -1, 1, x, 1, 1),
        scene.line(-1, y, 1, 1, y, 1));
  }

  /** Numbers along the three edges that no part of the surface can hide. */
  void numbers(Graphics2D graphics) {
    Ticks floor = floorTicks();
    for (double value : floor.values()) {
      if (Math.abs(place(value)) > NEAR_CORNER) {
        continue; // the numbers of two edges would stand on each other
      }
      number(graphics, gradientEdge(), (place(value) + 1) / 2, floor.text(value));
      number(graphics, randomEdge(), (place(value) + 1) / 2, floor.text(value));
    }
    Ticks heights = heightTicks();
    for (double value : heights.values()) {
      number(graphics, heightEdge(), value / largest, heights.text(value));
    }
  }

  /** Names of the three axes. */
  void words(Graphics2D graphics) {
    words(graphics, gradientEdge(), SurfaceWords.gradient(of.surface()), floorTicks());
    words(graphics, randomEdge(), SurfaceWords.random(of.surface()), floorTicks());
    words(graphics, heightEdge(), loss.words(), heightTicks());
  }

  private Line2D gradientEdge() {
    int y = scene.frontRandom();
    return scene.line(-1, y, 0, 1, y, 0);
  }

  private Line2D randomEdge() {
    int x = scene.frontGradient();
    return scene.line(x, -1, 0, x, 1, 0);
  }

  /** The vertical edge that is seen on the left. */
  private Line2D heightEdge() {
    return Stream.of(-1, 1)
        .flatMap(x -> Stream.of(-1, 1).map(y -> scene.line(x, y, 0, x, y, 1)))
        .min(Comparator.comparingDouble(Line2D::getX1))
        .orElseThrow();
  }

  private void number(Graphics2D graphics, Line2D edge, double share, String text) {
    if (length(edge) < READABLE) {
      return;
    }
    Point2D out = outward(edge);
    double x = edge.getX1() + share * (edge.getX2() - edge.getX1());
    double y = edge.getY1() + share * (edge.getY2() - edge.getY1());
    graphics.setColor(theme.quiet());
    graphics.draw(new Line2D.Double(x, y, x + 3 * out.getX(), y + 3 * out.getY()));
    Letters numbers = new Letters(graphics, Letters.TICK, theme.text());
    double clear =
        5
            + Math.abs(out.getX()) * Letters.width(text, numbers.font()) / 2
            + Math.abs(out.getY()) * numbers.halfHeight();
    numbers.centred(text, x + clear * out.getX(), y + clear * out.getY());
  }

  private void words(Graphics2D graphics, Line2D edge, List<String> forms, Ticks ticks) {
    double room = length(edge);
    if (room < READABLE) {
      return;
    }
    Point2D out = outward(edge);
    double numbers = Math.abs(out.getX()) * ticks.widest(Letters.TICK) + Math.abs(out.getY()) * 10;
    double distance = 5 + numbers + 10;
    double angle = Math.atan2(edge.getY2() - edge.getY1(), edge.getX2() - edge.getX1());
    boolean upsideDown = angle > Math.PI / 2 - 1e-6 || angle < -Math.PI / 2 - 1e-6;
    new Letters(graphics, Letters.LABEL, theme.quiet())
        .turned(
            Letters.fitting(forms, Letters.LABEL, room),
            (edge.getX1() + edge.getX2()) / 2 + distance * out.getX(),
            (edge.getY1() + edge.getY2()) / 2 + distance * out.getY(),
            upsideDown ? angle + Math.PI : angle);
  }

  private static double length(Line2D edge) {
    return edge.getP1().distance(edge.getP2());
  }

  /** The direction at right angles to an edge that leads away from the box. */
  private Point2D outward(Line2D edge) {
    double length = length(edge);
    double x = (edge.getY1() - edge.getY2()) / length;
    double y = (edge.getX2() - edge.getX1()) / length;
    Point2D centre = scene.at(0, 0, 0.5);
    double away = x * (edge.getX1() - centre.getX()) + y * (edge.getY1() - centre.getY());
    return away < 0 ? new Point2D.Double(-x, -y) : new Point2D.Double(x, y);
  }

  private double place(double coordinate) {
    return 2 * (coordinate - of.first()) / (of.last() - of.first()) - 1;
  }

  private Ticks floorTicks() {
    return Ticks.within(of.first(), of.last(), scene.scale() > 130 ? 6 : 3);
  }

  private Ticks heightTicks() {
    return Ticks.within(0, largest, scene.scale() > 60 ? 5 : 2);
  }
}
