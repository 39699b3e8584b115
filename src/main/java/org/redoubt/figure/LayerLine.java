package org.redoubt.figure;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import org.redoubt.result.LayerDivergence.Layer;

/** How one series of layers is painted: a line with marks, and a band around it. */
record LayerLine(Color colour, Shape mark) {
  private static final int BAND = 45; // opacity, of 255

  void paintBand(Pen pen, PlotFrame frame, List<Layer> layers) {
    Path2D path = new Path2D.Double();
    path.moveTo(frame.x(0), frame.y(layers.get(0).upper()));
    for (int i = 1; i < layers.size(); i++) {
      path.lineTo(frame.x(i), frame.y(layers.get(i).upper()));
    }
    for (int i = layers.size() - 1; i >= 0; i--) {
      path.lineTo(frame.x(i), frame.y(layers.get(i).lower()));
    }
    path.closePath();
    pen.fill(path, Charts.translucent(colour, BAND));
  }

  void paint(Pen pen, PlotFrame frame, List<Layer> layers) {
    Path2D path = new Path2D.Double();
    path.moveTo(frame.x(0), frame.y(layers.get(0).relative()));
    for (int i = 1; i < layers.size(); i++) {
      path.lineTo(frame.x(i), frame.y(layers.get(i).relative()));
    }
    pen.outline(path, colour, Charts.line());
    for (int i = 0; i < layers.size(); i++) {
      paintMark(pen, frame.x(i), frame.y(layers.get(i).relative()));
    }
  }

  Key.Swatch swatch() {
    return (pen, x, y) -> {
      Key.line(colour, Charts.line()).paint(pen, x, y);
      paintMark(pen, x, y);
    };
  }

  private void paintMark(Pen pen, double x, double y) {
    pen.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(mark), colour);
  }
}
