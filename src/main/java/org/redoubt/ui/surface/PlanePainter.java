package org.redoubt.ui.surface;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.redoubt.figure.LossOf;
import org.redoubt.ui.base.Numbers;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.figure.Paints;

/** Paints a plane from above. */
record PlanePainter(GraphicsContext g, PlaneFrame frame, Measured run, SurfaceColours colours) {
  private static final Texts TEXTS = Texts.of("surface");
  private static final double NUMBER = 10;
  private static final double RING = 5;

  /** The losses. */
  void losses(LossOf of, double largest) {
    cells((row, column) -> colours.ofLoss(run.loss(of, row, column) / largest));
    borders();
  }

  /** The classes predicted. */
  void predictions() {
    Paints paints = colours.paints();
    cells((row, column) -> paints.ofClass(run.prediction(row, column)));
  }

  /** Colour of a point. */
  private interface CellColour {
    Color at(int row, int column);
  }

  private void cells(CellColour colour) {
    for (int row = 0; row < frame.size(); row++) {
      double top = frame.top(row);
      double bottom = frame.top(row - 1);
      for (int column = 0; column < frame.size(); column++) {
        double left = frame.left(column);
        g.setFill(colour.at(row, column));
        g.fillRect(left, top, frame.left(column + 1) - left, bottom - top);
      }
    }
  }

  /** Lines where the prediction changes. */
  private void borders() {
    g.setStroke(Color.WHITE);
    g.setLineWidth(1);
    g.setLineCap(StrokeLineCap.SQUARE);
    for (int row = 0; row < frame.size(); row++) {
      for (int column = 0; column < frame.size(); column++) {
        int here = run.prediction(row, column);
        if (column > 0 && run.prediction(row, column - 1) != here) {
          double x = frame.left(column) + 0.5;
          g.strokeLine(x, frame.top(row) + 0.5, x, frame.top(row - 1) - 0.5);
        }
        if (row > 0 && run.prediction(row - 1, column) != here) {
          double y = frame.top(row - 1) + 0.5;
          g.strokeLine(frame.left(column) + 0.5, y, frame.left(column + 1) - 0.5, y);
        }
      }
    }
  }

  /** The example at the centre, and where the plane leaves the ball of training. */
  void marks() {
    g.save();
    g.beginPath();
    g.rect(frame.x(), frame.y(), frame.side(), frame.side());
    g.clip();
    ball(Color.rgb(0, 0, 0, 0.55), 3);
    g.setLineDashes(5, 4);
    ball(Color.WHITE, 1.5);
    g.setLineDashes();
    ring(Color.BLACK, 3.2);
    ring(Color.WHITE, 1.4);
    g.restore();
  }

  private void ball(Color colour, double width) {
    List<PlanePoint> ball = run.ball();
    double half = run.surface().range();
    double[] xs = ball.stream().mapToDouble(p -> frame.across(p.gradient() / half)).toArray();
    double[] ys = ball.stream().mapToDouble(p -> frame.down(p.random() / half)).toArray();
    g.setStroke(colour);
    g.setLineWidth(width);
    g.strokePolygon(xs, ys, xs.length);
  }

  private void ring(Color colour, double width) {
    g.setStroke(colour);
    g.setLineWidth(width);
    g.strokeOval(frame.across(0.0) - RING, frame.down(0.0) - RING, 2 * RING, 2 * RING);
  }

  /** Numbers and names of the directions. */
  void axes() {
    Paints paints = colours.paints();
    g.setStroke(paints.quiet());
    g.setLineWidth(1);
    g.strokeRect(frame.x() + 0.5, frame.y() + 0.5, frame.side() - 1, frame.side() - 1);
    g.setFont(Font.font(NUMBER));
    g.setFill(paints.text());
    double bottom = frame.y() + frame.side();
    for (double share : List.of(-1.0, 0.0, 1.0)) {
      String number = number(share * run.range());
      write(number, frame.across(share), bottom + 8, TextAlignment.CENTER);
      write(number, frame.x() - 5, frame.down(share), TextAlignment.RIGHT);
    }
    g.setFill(paints.quiet());
    write(TEXTS.get("axis.gradient"), frame.across(0.0), bottom + 21, TextAlignment.CENTER);
    g.save();
    g.translate(frame.x() - PlaneFrame.LEFT + 9, frame.down(0.0));
    g.rotate(-90);
    write(TEXTS.get("axis.random"), 0, 0, TextAlignment.CENTER);
    g.restore();
  }

  private void write(String text, double x, double y, TextAlignment alignment) {
    g.setTextAlign(alignment);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(text, x, y);
  }

  /** With at most two decimals and a true minus sign. */
  static String number(double value) {
    return Numbers.trimmed(value, 2).replace('-', '−');
  }
}
