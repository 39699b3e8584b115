package org.redoubt.ui.latent;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.redoubt.report.Look;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.control.Repaint;
import org.redoubt.ui.figure.ScreenScale;
import org.redoubt.ui.figure.Viewpoint;
import org.redoubt.ui.latent.CloudLayers.Tells;
import org.redoubt.ui.latent.LatentSight.How;
import org.redoubt.ui.latent.LatentSight.Mode;

/**
 * The points of a run. The pointer or the arrow keys point at one; a line drawn around some selects
 * them; in space, dragging or the arrow keys turn the layouts of all runs together.
 */
final class CloudCanvas extends Region {
  private static final Texts TEXTS = Texts.of("latent");
  private static final double NEAR = 9; // points around the pointer
  private static final double DEGREES = 0.5; // for a point of dragging
  private static final double STEP = 5; // degrees for a key
  private final Cloud cloud;
  private final LatentSight sight;
  private final CloudLayers layers;
  private final HoverBox hover;
  private final Repaint above = new Repaint(this::drawAbove);
  private final ScreenScale scale;
  private @Nullable Lasso lasso;
  private boolean under;
  private double x;
  private double y;
  private double drawnWidth;
  private double drawnHeight;

  CloudCanvas(
      Cloud cloud, Tells tells, LatentSight sight, ObservableValue<Look> look, Sheets sheets) {
    this.cloud = cloud;
    this.sight = sight;
    layers = new CloudLayers(cloud, tells, sight, look);
    hover = new HoverBox(cloud, sheets);
    scale = new ScreenScale(this, this::draw);
    getStyleClass().add("cloud");
    setFocusTraversable(true);
    setAccessibleText(TEXTS.get("cloud", cloud.title(), cloud.size()));
    getChildren().addAll(layers.nodes());
    getChildren().add(hover);
    setOnMouseMoved(this::move);
    setOnMouseExited(event -> leave());
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(this::release);
    setOnKeyPressed(this::key);
  }

  private void move(MouseEvent event) {
    under = true;
    OptionalInt found = layers.placed().nearest(event.getX(), event.getY(), NEAR);
    sight.point(found.isPresent() ? Example.of(cloud.point(found.getAsInt())) : null);
  }

  private void leave() {
    under = false;
    sight.point(null);
    drawAbove();
  }

  private void press(MouseEvent event) {
    requestFocus();
    x = event.getX();
    y = event.getY();
    if (sight.lassoing()) {
      lasso = new Lasso();
      lasso.add(x, y);
    }
  }

  private void drag(MouseEvent event) {
    Lasso drawing = lasso;
    if (drawing != null) {
      drawing.add(event.getX(), event.getY());
      above.ask();
    } else {
      sight.turn(-DEGREES * (event.getX() - x), DEGREES * (event.getY() - y));
      x = event.getX();
      y = event.getY();
    }
  }

  private void release(MouseEvent event) {
    Lasso drawn = lasso;
    lasso = null;
    How how = event.isShiftDown() ? How.ADD : How.REPLACE;
    if (drawn != null && drawn.closed()) {
      sight.select(cloud, layers.placed().inside(drawn), how);
    } else if (event.isStillSincePress()) {
      click(event, how);
    }
    drawAbove();
  }

  /** Selects the point clicked at; beside all of them, nothing. */
  private void click(MouseEvent event, How how) {
    if (event.getClickCount() == 2 && sight.modeProperty().get() == Mode.SPACE) {
      sight.viewpointProperty().set(Viewpoint.USUAL);
      return;
    }
    OptionalInt found = layers.placed().nearest(event.getX(), event.getY(), NEAR);
    if (found.isPresent()) {
      sight.select(cloud, List.of(found.getAsInt()), how);
    } else if (how == How.REPLACE) {
      sight.clear();
    }
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> arrow(-1, 0);
      case RIGHT -> arrow(1, 0);
      case UP -> arrow(0, -1);
      case DOWN -> arrow(0, 1);
      case HOME -> sight.viewpointProperty().set(Viewpoint.USUAL);
      case SPACE -> toggle();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void arrow(int right, int downwards) {
    if (!sight.lassoing()) {
      sight.turn(-STEP * right, STEP * downwards);
      return;
    }
    under = true;
    Placed placed = layers.placed();
    OptionalInt next =
        layers
            .pointedPlace()
            .map(from -> placed.next(from, right, downwards))
            .orElseGet(() -> placed.nearest(getWidth() / 2, getHeight() / 2, getWidth()));
    next.ifPresent(i -> sight.point(Example.of(cloud.point(i))));
  }

  private void toggle() {
    Example pointed = sight.pointedProperty().get();
    if (pointed != null) {
      sight.toggle(pointed);
    }
  }

  /** Forgets a line that is being drawn. */
  boolean cancel() {
    boolean drawing = lasso != null;
    lasso = null;
    drawAbove();
    return drawing;
  }

  @Override
  protected void layoutChildren() {
    if (drawnWidth != getWidth() || drawnHeight != getHeight()) {
      drawnWidth = getWidth();
      drawnHeight = getHeight();
      draw();
    }
  }

  /** Paints everything anew. */
  void draw() {
    if (getWidth() < 40 || getHeight() < 40) {
      return;
    }
    layers.draw(Math.floor(getWidth()), Math.floor(getHeight()), scale.get());
    setCursor(sight.lassoing() ? Cursor.CROSSHAIR : Cursor.OPEN_HAND);
    drawAbove();
  }

  /** Paints what is pointed at anew; its picture stands only where the pointer is. */
  void drawAbove() {
    layers.drawAbove(lasso);
    layers
        .pointedPlace()
        .filter(i -> under && lasso == null)
        .ifPresentOrElse(i -> hover.show(i, place(i), getWidth(), getHeight()), hover::hide);
  }

  /** Where a point lies on this node. */
  Point2D place(int i) {
    return new Point2D(layers.placed().across(i), layers.placed().down(i));
  }
}
