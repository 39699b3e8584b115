package org.redoubt.ui.task;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.config.Settings;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;

/** The tasks of this window: how far each is, its command line, and a way to stop it. */
final class TaskList extends ScrollPane {
  private static final Texts TEXTS = Texts.of("shell");
  private static final double WIDTH = 460;
  private static final double HEIGHT = 320;
  private final TasksModel tasks;
  private final VBox rows = new VBox();

  TaskList(TasksModel tasks) {
    this.tasks = tasks;
    getStyleClass().add("task-list");
    setPrefSize(WIDTH, HEIGHT);
    setFitToWidth(true);
    setContent(rows);
    tasks.items().addListener((ListChangeListener<TaskItem>) change -> fill());
    fill();
  }

  private void fill() {
    if (tasks.items().isEmpty()) {
      rows.getChildren().setAll(new Label(TEXTS.get("tasks.empty")));
    } else {
      rows.getChildren().setAll(tasks.items().stream().map(TaskList::row).toList());
    }
  }

  private static Node row(TaskItem item) {
    Label title = new Label(item.title());
    title.getStyleClass().add("task-title");
    Label state = new Label();
    state.getStyleClass().add("quiet");
    state.setWrapText(true);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(title, space);
    head.setAlignment(Pos.CENTER_LEFT);
    if (item.state() == TaskItem.State.RUNNING) {
      head.getChildren().add(stop(item));
      state.textProperty().bind(item.progressProperty());
    }
    item.onEnd(
        ended -> {
          state.textProperty().unbind();
          String word = TEXTS.get("tasks." + Settings.word(ended.state()));
          state.setText(ended.message().isEmpty() ? word : word + ": " + ended.message());
        });
    Label line = new Label("redoubt " + String.join(" ", item.words()));
    line.getStyleClass().add("command-line");
    return new VBox(head, state, line);
  }

  private static Button stop(TaskItem item) {
    Button stop = new Button(TEXTS.get("tasks.stop"), Icons.of(Feather.SQUARE));
    stop.getStyleClass().add("flat");
    stop.setOnAction(event -> item.cancel());
    item.onEnd(ended -> stop.setVisible(false));
    return stop;
  }
}
