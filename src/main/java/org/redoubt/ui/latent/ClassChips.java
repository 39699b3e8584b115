package org.redoubt.ui.latent;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Circle;
import org.redoubt.figure.LatentLook.Colouring;
import org.redoubt.report.Look;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.figure.Paints;

/** The true classes with their colours, and how many examples of each are selected. */
final class ClassChips extends FlowPane {
  private static final Texts TEXTS = Texts.of("latent");
  private static final double RADIUS = 5;
  private final LatentSight sight;
  private final ObservableValue<Look> look;

  ClassChips(LatentSight sight, ObservableValue<Look> look) {
    this.sight = sight;
    this.look = look;
    setId("latent-classes");
    getStyleClass().add("class-chips");
    sight.cloudsProperty().addListener((property, before, now) -> show());
    sight.selectionProperty().addListener((property, before, now) -> show());
    sight.colouringProperty().addListener((property, before, now) -> show());
    look.addListener((property, before, now) -> show());
    show();
  }

  private void show() {
    getChildren().clear();
    Cloud cloud = sight.origin();
    if (cloud != null) {
      Counts counts = Counts.of(cloud, sight.selected(cloud));
      cloud.labels().forEach(label -> getChildren().add(chip(cloud, label, counts)));
    }
  }

  private Node chip(Cloud cloud, int label, Counts counts) {
    boolean any = counts.all() > 0;
    int selected = counts.labels().getOrDefault(label, 0);
    String name = cloud.className(label);
    Label chip = new Label(any ? TEXTS.get("class.count", name, Integer.toString(selected)) : name);
    chip.setId("latent-class-" + label);
    if (any && selected == 0) {
      chip.getStyleClass().add("quiet");
    }
    if (sight.colouringProperty().get() == Colouring.CLASS) {
      chip.setGraphic(new Circle(RADIUS, new Paints(look.getValue()).ofClass(label)));
    }
    return chip;
  }
}
