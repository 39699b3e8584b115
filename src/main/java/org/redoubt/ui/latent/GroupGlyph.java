package org.redoubt.ui.latent;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.redoubt.result.Group;

/** The mark of a group, for legends. */
final class GroupGlyph extends Canvas {
  private static final double SIDE = 14;
  private static final double RADIUS = 4;
  private final Group group;

  GroupGlyph(Group group) {
    super(SIDE, SIDE);
    this.group = group;
  }

  void draw(Color colour) {
    GraphicsContext g = getGraphicsContext2D();
    g.clearRect(0, 0, SIDE, SIDE);
    g.setFill(colour);
    g.setStroke(colour);
    g.setLineWidth(1.6);
    double middle = SIDE / 2;
    switch (group) {
      case CLEAN -> g.fillOval(middle - RADIUS, middle - RADIUS, 2 * RADIUS, 2 * RADIUS);
      case POSITIVE -> {
        g.strokeLine(middle - RADIUS, middle - RADIUS, middle + RADIUS, middle + RADIUS);
        g.strokeLine(middle - RADIUS, middle + RADIUS, middle + RADIUS, middle - RADIUS);
      }
      case NEGATIVE -> {
        double arm = 1.3 * RADIUS;
        g.strokePolygon(
            new double[] {middle, middle + arm, middle, middle - arm},
            new double[] {middle - arm, middle, middle + arm, middle},
            4);
      }
    }
  }
}
