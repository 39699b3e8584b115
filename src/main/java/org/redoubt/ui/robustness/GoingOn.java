package org.redoubt.ui.robustness;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.task.TaskItem;

/** The evaluations that go on, in a line, with a way to stop them; nothing where none does. */
final class GoingOn extends HBox {
  private static final Texts TEXTS = Texts.of("robustness");
  private static final double SPINNER = 14;
  private static final double TEXT_WIDTH = 420;
  private final EvaluateMoreViewModel further;
  private final Label progress = new Label();

  GoingOn(EvaluateMoreViewModel further) {
    this.further = further;
    setId("robustness-going");
    getStyleClass().add("robustness-going");
    setAlignment(Pos.CENTER_RIGHT);
    ProgressIndicator spinner = new ProgressIndicator();
    spinner.setPrefSize(SPINNER, SPINNER);
    progress.getStyleClass().add("quiet");
    progress.setMaxWidth(TEXT_WIDTH);
    progress.setTextOverrun(OverrunStyle.ELLIPSIS);
    Button stop = new Button(TEXTS.get("more.stop"), Icons.of(Feather.SQUARE));
    stop.setId("robustness-stop");
    stop.getStyleClass().add("flat");
    stop.setOnAction(event -> further.stop());
    getChildren().addAll(spinner, progress, stop);
    managedProperty().bind(visibleProperty());
    visibleProperty().bind(Bindings.isNotEmpty(further.tasks()));
    further.tasks().addListener((ListChangeListener<TaskItem>) change -> show());
    show();
  }

  private void show() {
    progress.textProperty().unbind();
    progress.setText("");
    further.tasks().stream()
        .findFirst()
        .ifPresent(
            task ->
                progress
                    .textProperty()
                    .bind(Bindings.concat(task.title(), "  ", task.progressProperty())));
  }
}
