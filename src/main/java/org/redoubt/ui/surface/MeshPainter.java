package org.redoubt.ui.surface;

import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.redoubt.figure.LossOf;
import org.redoubt.ui.figure.Box3d;

/**
 * Paints a 3D surface as quads, the farthest first, so that nearer ones hide them: exact for a
 * surface over a plane.
 *
 * @param most quads along an axis
 */
record MeshPainter(GraphicsContext g, Box3d box, Measured run, SurfaceColours colours, int most) {
  private static final double VISIBLE_QUAD = 4; // points; smaller ones get no lines of their own
  private static final double MARK = 4;

  void draw(LossOf of, double largest) {
    int[] points = points();
    Point2D[][] places = places(points, of, largest);
    int quads = points.length - 1;
    boolean lines = 2 * box.scale() / quads >= VISIBLE_QUAD;
    g.setLineWidth(0.5);
    for (int a = 0; a < quads; a++) {
      int i = box.frontSecond() > 0 ? a : quads - 1 - a;
      for (int b = 0; b < quads; b++) {
        int j = box.frontFirst() > 0 ? b : quads - 1 - b;
        quad(places, i, j, colours.ofLoss(middle(points, of, i, j) / largest), lines);
      }
    }
  }

  /** Marks the point looked at. */
  void mark(GridPoint at, LossOf of, double largest) {
    double height = run.loss(of, at.random(), at.gradient()) / largest;
    Point2D place = box.at(place(at.gradient()), place(at.random()), height);
    Point2D foot = box.at(place(at.gradient()), place(at.random()), 0);
    g.setStroke(colours.paints().text());
    g.setLineWidth(1);
    g.strokeLine(foot.getX(), foot.getY(), place.getX(), place.getY());
    g.setFill(Color.WHITE);
    g.fillOval(place.getX() - MARK, place.getY() - MARK, 2 * MARK, 2 * MARK);
    g.setStroke(Color.BLACK);
    g.strokeOval(place.getX() - MARK, place.getY() - MARK, 2 * MARK, 2 * MARK);
  }

  /** Indices along an axis, the last among them. */
  private int[] points() {
    int last = run.size() - 1;
    int stride = (last - 1) / most + 1;
    return IntStream.concat(
            IntStream.iterate(0, i -> i < last, i -> i + stride), IntStream.of(last))
        .toArray();
  }

  private Point2D[][] places(int[] points, LossOf of, double largest) {
    Point2D[][] places = new Point2D[points.length][points.length];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < points.length; j++) {
        double height = run.loss(of, points[i], points[j]) / largest;
        places[i][j] = box.at(place(points[j]), place(points[i]), height);
      }
    }
    return places;
  }

  /** Place of a point along an axis of the floor, -1 to 1. */
  private double place(int index) {
    return 2.0 * index / (run.size() - 1) - 1;
  }

  private double middle(int[] points, LossOf of, int i, int j) {
    return (run.loss(of, points[i], points[j])
            + run.loss(of, points[i + 1], points[j])
            + run.loss(of, points[i], points[j + 1])
            + run.loss(of, points[i + 1], points[j + 1]))
        / 4;
  }

  private void quad(Point2D[][] places, int i, int j, Color colour, boolean lines) {
    Point2D[] corners = {places[i][j], places[i][j + 1], places[i + 1][j + 1], places[i + 1][j]};
    double[] xs = new double[corners.length];
    double[] ys = new double[corners.length];
    for (int k = 0; k < corners.length; k++) {
      xs[k] = corners[k].getX();
      ys[k] = corners[k].getY();
    }
    g.setFill(colour);
    g.fillPolygon(xs, ys, corners.length);
    g.setStroke(lines ? colour.interpolate(Color.BLACK, 0.25) : colour); // closes the seams
    g.strokePolygon(xs, ys, corners.length);
  }
}
