package org.redoubt.ui.experiment.launch;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;

/** One line: why nothing can be launched, or what came of the latest launch. */
final class LaunchLine extends HBox {
  private static final Texts TEXTS = Texts.of("launch");
  private final LaunchViewModel model;
  private final DeviceViewModel device;
  private final Label text = new Label();
  private final Button open = new Button(TEXTS.get("open"), Icons.of(Feather.ARROW_RIGHT));

  LaunchLine(LaunchViewModel model, DeviceViewModel device) {
    this.model = model;
    this.device = device;
    getStyleClass().add("launch-line");
    setAlignment(Pos.CENTER_LEFT);
    text.setId("launch-line");
    text.setMinWidth(0);
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(text.textProperty());
    whole.setWrapText(true);
    whole.setMaxWidth(600);
    text.setTooltip(whole);
    open.setId("launch-open-runs");
    open.getStyleClass().add(Styles.SMALL);
    open.setMinWidth(USE_PREF_SIZE);
    open.setOnAction(event -> model.openRuns());
    getChildren().addAll(text, open);
    model.obstacleProperty().addListener((property, before, now) -> show());
    model.busyProperty().addListener((property, before, now) -> show());
    model.resultProperty().addListener((property, before, now) -> show());
    device.troubleProperty().addListener((property, before, now) -> show());
    show();
  }

  private void show() {
    String obstacle = model.obstacleProperty().get();
    LaunchResult result = model.resultProperty().get();
    String trouble = device.troubleProperty().get();
    boolean made = obstacle.isEmpty() && !result.runs().isEmpty();
    open.setVisible(made);
    open.setManaged(made);
    if (!obstacle.isEmpty()) {
      say(TEXTS.get("obstacle", obstacle), Feather.ALERT_TRIANGLE, "launch-problem");
    } else if (model.busyProperty().get()) {
      say(TEXTS.get("busy"), Feather.CLOCK, "launch-quiet");
    } else if (!result.sentence().isEmpty()) {
      say(
          result.sentence(),
          result.failed() ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE,
          result.failed() ? "launch-problem" : "launch-done");
    } else if (!trouble.isEmpty()) {
      say(trouble, Feather.ALERT_TRIANGLE, "launch-problem");
    } else {
      say(TEXTS.get("ready"), Feather.CORNER_DOWN_LEFT, "launch-quiet");
    }
  }

  private void say(String sentence, Feather icon, String style) {
    text.setText(sentence);
    text.setGraphic(Icons.of(icon));
    text.getStyleClass().removeAll("launch-problem", "launch-quiet", "launch-done");
    text.getStyleClass().add(style);
  }
}
