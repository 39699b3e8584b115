package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.stream.IntStream;

/**
 * A loss surface as quads between its points, each in the colour of the mean of its corners.
 *
 * @param of what is shown
 * @param look which loss, in which colours
 * @param largest loss at the top of the box, above 0
 */
record SurfaceMesh(RunSurface of, SurfaceLook look, double largest) {
  /** More quads along an axis cannot be told apart. */
  private static final int MOST = 100;

  private static final double VISIBLE_QUAD = 4; // points; smaller ones get no lines of their own
  private static final double LINE_SHADE = 0.25;

  /** The farthest quads first, so that nearer ones hide them: exact for a surface over a plane. */
  void draw(Graphics2D graphics, SurfaceScene scene) {
    int[] points = points();
    Point2D[][] places = places(scene, points);
    int quads = points.length - 1;
    boolean lines = 2 * scene.scale() / quads >= VISIBLE_QUAD;
    graphics.setStroke(new BasicStroke(0.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int a = 0; a < quads; a++) {
      int i = scene.frontRandom() > 0 ? a : quads - 1 - a;
      for (int b = 0; b < quads; b++) {
        int j = scene.frontGradient() > 0 ? b : quads - 1 - b;
        Color colour = look.colours().at(height(points, i, j));
        paint(graphics, quad(places, i, j), colour, lines);
      }
    }
  }

  /** Indices along an axis, the last among them. */
  private int[] points() {
    int stride = (of.size() - 2) / MOST + 1;
    int last = of.size() - 1;
    return IntStream.concat(
            IntStream.iterate(0, i -> i < last, i -> i + stride), IntStream.of(last))
        .toArray();
  }

  private Point2D[][] places(SurfaceScene scene, int[] points) {
    Point2D[][] places = new Point2D[points.length][points.length];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < points.length; j++) {
        places[i][j] = scene.at(place(points[j]), place(points[i]), height(points[i], points[j]));
      }
    }
    return places;
  }

  /** Place of a point along an axis of the floor, -1 to 1. */
  private double place(int index) {
    return 2.0 * index / (of.size() - 1) - 1;
  }

  private double height(int random, int gradient) {
    return of.loss(look.loss(), random, gradient) / largest;
  }

  private double height(int[] points, int i, int j) {
    return (height(points[i], points[j])
            + height(points[i + 1], points[j])
            + height(points[i], points[j + 1])
            + height(points[i + 1], points[j + 1]))
        / 4;
  }

  private static Path2D quad(Point2D[][] places, int i, int j) {
    Path2D quad = new Path2D.Double(Path2D.WIND_NON_ZERO, 5);
    quad.moveTo(places[i][j].getX(), places[i][j].getY());
    quad.lineTo(places[i][j + 1].getX(), places[i][j + 1].getY());
    quad.lineTo(places[i + 1][j + 1].getX(), places[i + 1][j + 1].getY());
    quad.lineTo(places[i + 1][j].getX(), places[i + 1][j].getY());
    quad.closePath();
    return quad;
  }

  /** Lines close the seams between smoothed quads. */
  private void paint(Graphics2D graphics, Path2D quad, Color colour, boolean lines) {
    int alpha = (int) Math.round(255 * look.opacity());
    graphics.setColor(Charts.translucent(colour, alpha));
    graphics.fill(quad);
    Color shade = lines ? ColourMap.mixed(colour, Color.BLACK, LINE_SHADE) : colour;
    graphics.setColor(Charts.translucent(shade, alpha));
    graphics.draw(quad);
  }
}
