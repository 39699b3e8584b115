package org.redoubt.ui.surface;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.figure.Box3d;
import org.redoubt.ui.figure.Paints;

/** Paints the floor and the two walls behind a 3D surface, and the numbers around. */
record BoxPainter(GraphicsContext g, Box3d box, Paints paints) {
  private static final Texts TEXTS = Texts.of("surface");
  private static final double NUMBER = 10;
  private static final double NEAR = 9;
  private static final double FAR = 22;
  private static final double WORD = 3; // half the width of a letter

  /** What is behind the surface. */
  void walls() {
    int x = -box.frontFirst();
    int y = -box.frontSecond();
    g.setLineWidth(0.75);
    g.setStroke(paints.grid());
    for (double at : List.of(-0.5, 0.0, 0.5)) {
      line(at, -1, 0, at, 1, 0);
      line(-1, at, 0, 1, at, 0);
      line(at, y, 0, at, y, 1);
      line(x, at, 0, x, at, 1);
    }
    for (double height : List.of(0.25, 0.5, 0.75)) {
      line(-1, y, height, 1, y, height);
      line(x, -1, height, x, 1, height);
    }
    g.setStroke(paints.quiet());
    for (int side : new int[] {-1, 1}) {
      line(-1, side, 0, 1, side, 0);
      line(side, -1, 0, side, 1, 0);
    }
    line(x, y, 0, x, y, 1);
    line(-x, y, 0, -x, y, 1);
    line(x, -y, 0, x, -y, 1);
    line(x, -1, 1, x, 1, 1);
    line(-1, y, 1, 1, y, 1);
  }

  private void line(double x0, double y0, double z0, double x1, double y1, double z1) {
    Point2D from = box.at(x0, y0, z0);
    Point2D to = box.at(x1, y1, z1);
    g.strokeLine(from.getX(), from.getY(), to.getX(), to.getY());
  }

  /**
   * Names of the directions at the front edges, and the height on the left.
   *
   * @param range half-width of the floor, in units of epsilon
   * @param largest loss at the top, in nats
   */
  void numbers(double range, double largest) {
    g.setFont(Font.font(NUMBER));
    g.setTextBaseline(VPos.CENTER);
    int x = box.frontFirst();
    int y = box.frontSecond();
    g.setFill(paints.text());
    for (double share : List.of(-0.5, 0.0, 0.5)) {
      String number = PlanePainter.number(share * range);
      outside(number, box.at(share, y, 0), NEAR);
      outside(number, box.at(x, share, 0), NEAR);
    }
    g.setFill(paints.quiet());
    outside(TEXTS.get("box.gradient"), box.at(0, y, 0), FAR);
    outside(TEXTS.get("box.random"), box.at(x, 0, 0), FAR);
    g.setFill(paints.text());
    heights(largest);
  }

  private void heights(double largest) {
    Point2D corner =
        Stream.of(-1, 1)
            .flatMap(a -> Stream.of(-1, 1).map(b -> new Point2D(a, b)))
            .min(Comparator.comparingDouble(p -> box.at(p.getX(), p.getY(), 0).getX()))
            .orElseThrow();
    if (box.view().elevation() > 80) {
      return; // the edge is too short for numbers
    }
    g.setTextAlign(TextAlignment.RIGHT);
    for (double share : List.of(0.0, 0.5, 1.0)) {
      Point2D at = box.at(corner.getX(), corner.getY(), share);
      g.fillText(PlanePainter.number(share * largest), at.getX() - 4, at.getY());
    }
  }

  /** Writes beside an edge of the floor, away from the box. */
  private void outside(String text, Point2D at, double away) {
    double dx = at.getX() - box.x();
    double dy = at.getY() - box.at(0, 0, 0).getY();
    double length = Math.max(1, Math.hypot(dx, dy));
    g.setTextAlign(TextAlignment.CENTER);
    double sideways = away + WORD * text.length() * Math.abs(dx) / length;
    g.fillText(text, at.getX() + sideways * dx / length, at.getY() + away * dy / length);
  }
}
