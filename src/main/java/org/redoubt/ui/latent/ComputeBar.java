package org.redoubt.ui.latent;

import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.control.Shown;
import org.redoubt.ui.latent.LatentForm.Field;
import org.redoubt.ui.task.TaskItem;

/** How a chapter is computed, and the button that does it. */
final class ComputeBar extends HBox {
  private static final Texts TEXTS = Texts.of("latent");
  private static final double TURNING = 16;
  private final LatentViewModel model;
  private final Map<Field, TextField> entries = new LinkedHashMap<>();
  private final Map<Field, HBox> boxes = new LinkedHashMap<>();
  private final Button compute = new Button(TEXTS.get("compute"), Icons.of(Feather.PLAY));
  private final ProgressIndicator turning = new ProgressIndicator();
  private final Label progress = new Label();
  private final Button stop = new Button(TEXTS.get("stop"), Icons.of(Feather.SQUARE));

  ComputeBar(LatentViewModel model) {
    this.model = model;
    getStyleClass().add("latent-compute");
    setAlignment(Pos.CENTER_RIGHT);
    model.form().fields().forEach(this::add);
    compute.setId("latent-compute");
    compute.setMinWidth(USE_PREF_SIZE);
    compute.setTooltip(new Tooltip(TEXTS.get("compute.tip")));
    compute.setOnAction(event -> model.compute());
    turning.setMaxSize(TURNING, TURNING);
    progress.setId("latent-progress");
    progress.getStyleClass().add("quiet");
    stop.setId("latent-stop");
    stop.setMinWidth(USE_PREF_SIZE);
    stop.setOnAction(event -> model.stop());
    getChildren().addAll(compute, turning, progress, stop);
    model.chapterProperty().addListener((property, before, now) -> show());
    model.taskProperty().addListener((property, before, now) -> show());
    model.stateProperty().addListener((property, before, now) -> show());
    show();
  }

  private void add(Field field) {
    TextField entry = new TextField();
    entry.setId("latent-" + field.key().replace('_', '-'));
    entry.setPrefColumnCount(4);
    entry.setMinWidth(USE_PREF_SIZE);
    entry.textProperty().bindBidirectional(field.text());
    entry.textProperty().addListener((property, before, now) -> mark(field));
    entry.setTooltip(new Tooltip(TEXTS.get("form." + field.key() + ".tip")));
    entry.setAccessibleText(TEXTS.get("form." + field.key() + ".tip"));
    entry.setOnAction(event -> model.compute());
    Label label = new Label(TEXTS.get("form." + field.key()));
    label.setLabelFor(entry);
    label.setMinWidth(USE_PREF_SIZE);
    label.getStyleClass().add("quiet");
    HBox box = new HBox(label, entry);
    box.getStyleClass().add("latent-field");
    box.setAlignment(Pos.CENTER_LEFT);
    entries.put(field, entry);
    boxes.put(field, box);
    getChildren().add(box);
    mark(field);
  }

  private void mark(Field field) {
    TextField entry = entries.get(field);
    if (entry != null) {
      boolean wrong = model.form().problem(field).isPresent();
      entry.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
    }
  }

  private void show() {
    TaskItem task = model.taskProperty().get();
    boolean computing = task != null;
    boxes.forEach(
        (field, box) ->
            Shown.set(box, !computing && field.chapters().contains(model.chapterProperty().get())));
    Shown.set(compute, !computing);
    Shown.set(turning, computing);
    Shown.set(progress, computing);
    Shown.set(stop, computing);
    progress.textProperty().unbind();
    if (task != null) {
      progress.textProperty().bind(task.progressProperty());
    }
    compute.setDisable(model.stateProperty().get() == LatentViewModel.State.NO_RUNS);
  }
}
