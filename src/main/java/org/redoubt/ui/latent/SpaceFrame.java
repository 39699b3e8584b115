package org.redoubt.ui.latent;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.figure.Box3d;
import org.redoubt.ui.figure.Paints;

/** Floor and back walls of a layout in space, with the entropy in nats at the left edge. */
record SpaceFrame(GraphicsContext g, Box3d box, Paints paints) {
  private static final Texts TEXTS = Texts.of("latent");
  private static final double NUMBER = 10;
  private static final double STEEP = 80; // degrees; the upright edges are too short for numbers

  /**
   * Paints it.
   *
   * @param largest entropy at the top, in nats
   * @param classes whose uniform distribution has it
   */
  void paint(double largest, int classes) {
    int x = -box.frontFirst();
    int y = -box.frontSecond();
    g.setLineWidth(0.75);
    g.setStroke(paints.grid());
    for (double share : marks(largest)) {
      line(-1, y, share, 1, y, share);
      line(x, -1, share, x, 1, share);
    }
    line(-1, y, 1, 1, y, 1);
    line(x, -1, 1, x, 1, 1);
    for (double at : List.of(-0.5, 0.0, 0.5)) {
      line(at, -1, 0, at, 1, 0);
      line(-1, at, 0, 1, at, 0);
    }
    g.setStroke(paints.quiet());
    for (int side : new int[] {-1, 1}) {
      line(-1, side, 0, 1, side, 0);
      line(side, -1, 0, side, 1, 0);
    }
    line(x, y, 0, x, y, 1);
    line(-x, y, 0, -x, y, 1);
    line(x, -y, 0, x, -y, 1);
    names(x, y);
    if (box.view().elevation() < STEEP) {
      numbers(x, y, largest, classes);
    }
  }

  /** Shares of the largest at half a nat each. */
  private static double[] marks(double largest) {
    int count = (int) Math.floor(largest / 0.5 - 0.4);
    double[] marks = new double[count + 1];
    for (int i = 0; i <= count; i++) {
      marks[i] = 0.5 * i / largest;
    }
    return marks;
  }

  private void line(double x0, double y0, double z0, double x1, double y1, double z1) {
    Point2D from = box.at(x0, y0, z0);
    Point2D to = box.at(x1, y1, z1);
    g.strokeLine(from.getX(), from.getY(), to.getX(), to.getY());
  }

  private void names(int x, int y) {
    g.setFont(Font.font(NUMBER));
    g.setFill(paints.quiet());
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.CENTER);
    beside("t-SNE 1", box.at(0, -y, 0));
    beside("t-SNE 2", box.at(-x, 0, 0));
  }

  private void beside(String name, Point2D at) {
    double dx = at.getX() - box.x();
    double dy = at.getY() - box.at(0, 0, 0).getY();
    double length = Math.max(1, Math.hypot(dx, dy));
    g.fillText(name, at.getX() + 20 * dx / length, at.getY() + 12 * dy / length);
  }

  private void numbers(int x, int y, double largest, int classes) {
    Point2D one = box.at(x, -y, 0);
    Point2D other = box.at(-x, y, 0);
    boolean first = one.getX() < other.getX();
    int left = first ? x : -x;
    int right = first ? -y : y;
    g.setFill(paints.text());
    g.setTextAlign(TextAlignment.RIGHT);
    for (double share : marks(largest)) {
      Point2D at = box.at(left, right, share);
      String number = String.format(Locale.ROOT, "%.1f", share * largest);
      g.fillText(number, at.getX() - 5, at.getY());
    }
    Point2D top = box.at(left, right, 1);
    g.fillText("ln " + classes, top.getX() - 5, top.getY());
    g.setFill(paints.quiet());
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(TEXTS.get("axis.entropy"), top.getX() - 20, top.getY() - 14);
  }
}
