package org.redoubt.ui.surface;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.redoubt.ui.base.Texts;

/**
 * A plane of a run from above. The pointer or the arrow keys choose a point, which is marked in all
 * planes by a cross-hair.
 */
final class PlaneCanvas extends Region {
  private static final Texts TEXTS = Texts.of("surface");
  private static final int STRIDE = 5; // points for an arrow key with Shift
  private final Measured run;
  private final Shows shows;
  private final SurfaceSight sight;
  private final SurfaceColours colours;
  private final Canvas map = new Canvas();
  private final Canvas cross = new Canvas();

  /** What a plane shows. */
  enum Shows {
    LOSS,
    PREDICTION
  }

  PlaneCanvas(Measured run, Shows shows, SurfaceSight sight, SurfaceColours colours) {
    this.run = run;
    this.shows = shows;
    this.sight = sight;
    this.colours = colours;
    getStyleClass().add("plane");
    setFocusTraversable(true);
    setCursor(Cursor.CROSSHAIR);
    setAccessibleText(
        TEXTS.get(shows == Shows.LOSS ? "plane.loss" : "plane.prediction", run.title()));
    cross.setMouseTransparent(true);
    getChildren().addAll(map, cross);
    setOnMouseMoved(this::point);
    setOnMouseDragged(this::point);
    setOnMousePressed(event -> requestFocus());
    setOnKeyPressed(this::key);
  }

  private void point(MouseEvent event) {
    frame().at(event.getX(), event.getY()).ifPresent(at -> sight.look(run, at));
  }

  private void key(KeyEvent event) {
    int stride = event.isShiftDown() ? STRIDE : 1;
    switch (event.getCode()) {
      case LEFT -> sight.move(0, -stride);
      case RIGHT -> sight.move(0, stride);
      case UP -> sight.move(stride, 0);
      case DOWN -> sight.move(-stride, 0);
      case ESCAPE -> sight.leave();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private PlaneFrame frame() {
    return PlaneFrame.in(getWidth(), getHeight(), run.size());
  }

  /** Where a point of the grid is on this node. */
  Optional<Point2D> place(GridPoint at) {
    PlaneFrame frame = frame();
    return Optional.of(new Point2D(frame.across(at.gradient()), frame.down(at.random())));
  }

  @Override
  protected void layoutChildren() {
    if (map.getWidth() != getWidth() || map.getHeight() != getHeight()) {
      for (Canvas canvas : new Canvas[] {map, cross}) {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
      }
      draw();
    }
  }

  /** Paints everything anew. */
  void draw() {
    GraphicsContext g = map.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    SurfaceSet set = sight.surfacesProperty().get();
    if (set == null || getWidth() < PlaneFrame.LEFT || getHeight() < PlaneFrame.BELOW) {
      return;
    }
    PlanePainter painter = new PlanePainter(g, frame(), run, colours);
    if (shows == Shows.LOSS) {
      painter.losses(sight.lossProperty().get(), sight.largest());
    } else {
      painter.predictions();
    }
    painter.marks();
    painter.axes();
    drawCross();
  }

  /** Paints the cross-hair anew. */
  void drawCross() {
    GraphicsContext g = cross.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    sight.point().ifPresent(at -> drawCross(g, at));
  }

  private void drawCross(GraphicsContext g, GridPoint at) {
    PlaneFrame frame = frame();
    double x = Math.floor(frame.across(at.gradient())) + 0.5;
    double y = Math.floor(frame.down(at.random())) + 0.5;
    lines(g, frame, x, y, Color.rgb(0, 0, 0, 0.6), 3);
    lines(g, frame, x, y, Color.WHITE, 1);
  }

  private static void lines(
      GraphicsContext g, PlaneFrame frame, double x, double y, Color colour, double width) {
    g.setStroke(colour);
    g.setLineWidth(width);
    g.strokeLine(frame.x() + 1, y, frame.x() + frame.side() - 1, y);
    g.strokeLine(x, frame.y() + 1, x, frame.y() + frame.side() - 1);
  }
}
