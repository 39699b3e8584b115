package org.redoubt.ui.experiment.data;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.task.TaskItem;

/** Says whether the files are there, where, and fetches them. */
final class FilesLine extends VBox {
  private static final Texts TEXTS = DataViewModel.TEXTS;
  private final DataViewModel model;
  private final Label state = new Label();
  private final Label place = new Label();
  private final Label outcome = new Label();
  private final Button fetch = new Button(TEXTS.get("fetch"), Icons.of(Feather.DOWNLOAD));
  private final Button stop = new Button(TEXTS.get("fetch.stop"), Icons.of(Feather.SQUARE));

  FilesLine(DataViewModel model) {
    this.model = model;
    setSpacing(4);
    state.setId("data-state");
    place.setId("data-place");
    place.getStyleClass().add("quiet");
    wrap(place);
    outcome.setId("data-fetch-outcome");
    wrap(outcome);
    fetch.setId("data-fetch");
    fetch.setOnAction(event -> model.fetch());
    stop.setId("data-fetch-stop");
    stop.setOnAction(event -> model.stopFetching());
    HBox buttons = new HBox(8, state, fetch, stop);
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(buttons, place, outcome);
    model.filesProperty().addListener((property, before, now) -> show(now));
    model.fetchingProperty().addListener((property, before, now) -> follow(now));
    show(model.filesProperty().get());
    follow(model.fetchingProperty().get());
  }

  private static void wrap(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
  }

  private void show(DataFiles files) {
    boolean missing = files instanceof DataFiles.Missing;
    state.getStyleClass().removeAll("data-good", "data-bad");
    state.getStyleClass().add(missing ? "data-bad" : "data-good");
    state.setGraphic(icon(files));
    state.setText(head(files));
    place.setText(where(files));
    place.setManaged(!place.getText().isEmpty());
    buttons();
  }

  private static @Nullable FontIcon icon(DataFiles files) {
    if (files instanceof DataFiles.Complete || files instanceof DataFiles.BuiltIn) {
      return Icons.of(Feather.CHECK_CIRCLE);
    }
    return files instanceof DataFiles.Missing ? Icons.of(Feather.ALERT_TRIANGLE) : null;
  }

  private static String head(DataFiles files) {
    if (files instanceof DataFiles.Missing missing) {
      int all = missing.present() + missing.missing().size();
      return missing.present() == 0
          ? TEXTS.get("files.none")
          : TEXTS.get("files.some", missing.missing().size(), all);
    } else if (files instanceof DataFiles.Unknown unknown) {
      return unknown.sentence();
    } else if (files instanceof DataFiles.BuiltIn) {
      return TEXTS.get("files.built-in");
    } else if (files instanceof DataFiles.Complete) {
      return TEXTS.get("files.complete");
    }
    return TEXTS.get(files instanceof DataFiles.OwnFolder ? "files.own" : "files.looking");
  }

  private static String where(DataFiles files) {
    if (files instanceof DataFiles.Missing missing) {
      return TEXTS.get("files.missing", missing.folder(), String.join(", ", missing.missing()));
    } else if (files instanceof DataFiles.Complete complete) {
      return complete.folder();
    }
    return files instanceof DataFiles.OwnFolder own ? own.folder() : "";
  }

  private void follow(@Nullable TaskItem task) {
    outcome.textProperty().unbind();
    outcome.setText("");
    if (task != null) {
      outcome.getStyleClass().remove("problem");
      outcome.textProperty().bind(task.progressProperty());
      task.onEnd(this::ended);
    }
    buttons();
  }

  private void ended(TaskItem task) {
    outcome.textProperty().unbind();
    boolean failed = task.state() == TaskItem.State.FAILED;
    outcome.setText(failed ? task.message() : "");
    if (failed) {
      outcome.getStyleClass().add("problem");
    }
    buttons();
  }

  private void buttons() {
    TaskItem task = model.fetchingProperty().get();
    boolean running = task != null && task.state() == TaskItem.State.RUNNING;
    boolean missing = model.filesProperty().get() instanceof DataFiles.Missing;
    shown(fetch, missing && !running);
    shown(stop, running);
    outcome.setManaged(running || !outcome.getText().isEmpty());
  }

  private static void shown(Button button, boolean wanted) {
    button.setVisible(wanted);
    button.setManaged(wanted);
  }
}
