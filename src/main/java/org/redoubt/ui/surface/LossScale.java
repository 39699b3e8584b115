package org.redoubt.ui.surface;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.redoubt.report.Look;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.figure.Paints;

/** The scale of the losses' colours, from 0 to the largest loss of all runs. */
final class LossScale extends HBox {
  private static final Texts TEXTS = Texts.of("surface");
  private static final double WIDTH = 120;
  private static final double HEIGHT = 12;
  private final SurfaceSight sight;
  private final ObservableValue<Look> look;
  private final Canvas strip = new Canvas(WIDTH, HEIGHT);
  private final Label high = new Label();

  LossScale(SurfaceSight sight, ObservableValue<Look> look) {
    this.sight = sight;
    this.look = look;
    getStyleClass().add("loss-scale");
    setAlignment(Pos.CENTER_LEFT);
    high.setId("surface-largest");
    getChildren().addAll(new Label("0"), strip, high);
    sight.surfacesProperty().addListener((property, before, now) -> show());
    sight.lossProperty().addListener((property, before, now) -> show());
    look.addListener((property, before, now) -> show());
    show();
  }

  private void show() {
    SurfaceSet set = sight.surfacesProperty().get();
    setVisible(set != null && !set.found().isEmpty());
    if (set == null) {
      return;
    }
    high.setText(TEXTS.get("scale", PlanePainter.number(sight.largest())));
    Paints paints = new Paints(look.getValue());
    GraphicsContext g = strip.getGraphicsContext2D();
    for (int x = 0; x < WIDTH; x++) {
      g.setFill(paints.ofLoss((x + 0.5) / WIDTH));
      g.fillRect(x, 0, 1, HEIGHT);
    }
  }
}
