package org.redoubt.ui.surface;

import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.redoubt.figure.LossOf;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.figure.Box3d;
import org.redoubt.ui.figure.Viewpoint;

/** A 3D surface of a run. Dragging or the arrow keys turn those of all runs together. */
final class SurfaceCanvas extends Region {
  private static final Texts TEXTS = Texts.of("surface");
  private static final double DEGREES = 0.5; // for a point of dragging
  private static final double STEP = 5; // degrees for a key
  private static final double LEAST = 60; // points; nothing can be seen below
  private static final int ENOUGH_QUADS = 40; // along an axis, of several runs
  private static final int MOST_QUADS = 64; // along an axis, of a single run
  private final Measured run;
  private final SurfaceSight sight;
  private final SurfaceColours colours;
  private final Canvas canvas = new Canvas();
  private final Canvas mark = new Canvas();
  private double x;
  private double y;

  SurfaceCanvas(Measured run, SurfaceSight sight, SurfaceColours colours) {
    this.run = run;
    this.sight = sight;
    this.colours = colours;
    getStyleClass().add("surface-3d");
    setFocusTraversable(true);
    setCursor(Cursor.OPEN_HAND);
    setAccessibleText(TEXTS.get("surface.3d", run.title()));
    mark.setMouseTransparent(true);
    getChildren().addAll(canvas, mark);
    setOnMousePressed(this::hold);
    setOnMouseDragged(this::drag);
    setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            sight.viewpointProperty().set(Viewpoint.USUAL);
          }
        });
    setOnKeyPressed(this::key);
  }

  private void hold(MouseEvent event) {
    requestFocus();
    x = event.getX();
    y = event.getY();
  }

  private void drag(MouseEvent event) {
    sight.turn(-DEGREES * (event.getX() - x), DEGREES * (event.getY() - y));
    x = event.getX();
    y = event.getY();
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> sight.turn(STEP, 0);
      case RIGHT -> sight.turn(-STEP, 0);
      case UP -> sight.turn(0, -STEP);
      case DOWN -> sight.turn(0, STEP);
      case HOME -> sight.viewpointProperty().set(Viewpoint.USUAL);
      default -> {
        return;
      }
    }
    event.consume();
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      for (Canvas layer : List.of(canvas, mark)) {
        layer.setWidth(getWidth());
        layer.setHeight(getHeight());
      }
      draw();
    }
  }

  /** Paints everything anew. */
  void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    SurfaceSet set = sight.surfacesProperty().get();
    if (set == null || getWidth() < LEAST || getHeight() < LEAST) {
      return;
    }
    LossOf of = sight.lossProperty().get();
    double largest = sight.largest();
    BoxPainter around = new BoxPainter(g, box(), colours.paints());
    around.walls();
    mesh(g, set).draw(of, largest);
    around.numbers(run.range(), largest);
    drawPoint();
  }

  /** Paints the point looked at anew. */
  void drawPoint() {
    GraphicsContext g = mark.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    SurfaceSet set = sight.surfacesProperty().get();
    LossOf of = sight.lossProperty().get();
    if (set != null && getWidth() >= LEAST && getHeight() >= LEAST) {
      sight.point().ifPresent(at -> mesh(g, set).mark(at, of, sight.largest()));
    }
  }

  private Box3d box() {
    return Box3d.in(getWidth(), getHeight(), sight.viewpointProperty().get());
  }

  private MeshPainter mesh(GraphicsContext g, SurfaceSet set) {
    int most = Math.max(ENOUGH_QUADS, (int) (MOST_QUADS / Math.sqrt(set.found().size())));
    return new MeshPainter(g, box(), run, colours, most);
  }
}
