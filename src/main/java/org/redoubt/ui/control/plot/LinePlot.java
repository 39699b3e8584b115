package org.redoubt.ui.control.plot;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.redoubt.report.Look;
import org.redoubt.ui.control.Repaint;
import org.redoubt.ui.figure.Paints;

/**
 * Lines over a quantity that grows from 0, drawn at most once a pulse. Moving over the plot, or the
 * arrow keys, move a cursor at which the legend gives the values; plots that share the cursor show
 * it at the same place.
 */
public final class LinePlot extends Region {
  private static final double KEY_STEP = 6;
  private final PlotLabels labels;
  private final ObservableValue<Look> look;
  private final DoubleProperty cursor;
  private final Canvas ground = new Canvas();
  private final Canvas above = new Canvas();
  private final PlotPainter painter = new PlotPainter();
  private final Legend legend = new Legend();
  private final Repaint reading = new Repaint(this::drawAbove);
  private List<PlotLine> lines = List.of();
  private List<Legend.Entry> entries = List.of();
  private PlotFrame frame = new PlotFrame(0, 1, 0, 1, 1, 1);
  private long drawings;

  /**
   * An empty plot.
   *
   * @param look colours of the window's theme
   * @param cursor the x at which values are read; not a number: none
   */
  public LinePlot(PlotLabels labels, ObservableValue<Look> look, DoubleProperty cursor) {
    this.labels = labels;
    this.look = look;
    this.cursor = cursor;
    getStyleClass().add("line-plot");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(labels.title());
    ground.setMouseTransparent(true);
    above.setMouseTransparent(true);
    getChildren().addAll(ground, above);
    look.addListener((colours, before, now) -> requestLayout());
    cursor.addListener((x, before, now) -> reading.ask());
    focusedProperty().addListener((focused, before, now) -> reading.ask());
    setOnMouseMoved(event -> cursor.set(frame.valueAt(event.getX())));
    setOnMouseExited(event -> cursor.set(Double.NaN));
    setOnMousePressed(event -> requestFocus());
    setOnKeyPressed(this::move);
  }

  private void move(KeyEvent event) {
    double from = Double.isNaN(cursor.get()) ? frame.endX() : cursor.get();
    switch (event.getCode()) {
      case LEFT -> cursor.set(frame.beside(from, -KEY_STEP));
      case RIGHT -> cursor.set(frame.beside(from, KEY_STEP));
      case ESCAPE -> cursor.set(Double.NaN);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Shows these lines; call {@link #changed} when points are appended to them. */
  public void show(List<PlotLine> shown) {
    lines = List.copyOf(shown);
    requestLayout();
  }

  public List<PlotLine> lines() {
    return lines;
  }

  /** The points have changed: the plot is drawn again at the next pulse. */
  public void changed() {
    requestLayout();
  }

  /** How often the lines have been drawn. */
  public long drawings() {
    return drawings;
  }

  @Override
  protected void layoutChildren() {
    for (Canvas canvas : List.of(ground, above)) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
    }
    draw();
  }

  private void draw() {
    drawings++;
    entries = legend.entries(lines, getWidth());
    double heading = PlotText.LINE + legend.height(entries);
    PlotPainter.Sheet sheet = new PlotPainter.Sheet(getWidth(), getHeight(), heading);
    Paints colours = new Paints(look.getValue());
    frame = painter.frame(lines, labels.top(), sheet);
    GraphicsContext g = ground.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    if (!frame.empty()) {
      painter.draw(g, frame, sheet, colours);
      lines.forEach(line -> painter.line(g, line, frame, colours));
    }
    drawAbove();
  }

  private void drawAbove() {
    Paints colours = new Paints(look.getValue());
    GraphicsContext g = above.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    g.setFont(PlotText.BOLD);
    g.setFill(isFocused() ? colours.series(0) : colours.text());
    g.fillText(labels.title(), 0, 12);
    legend.draw(g, entries, PlotText.LINE, cursor.get(), colours);
    if (!Double.isNaN(cursor.get()) && !entries.isEmpty() && !frame.empty()) {
      new Crosshair(frame, labels.x(), colours).draw(g, lines, cursor.get());
    }
  }
}
