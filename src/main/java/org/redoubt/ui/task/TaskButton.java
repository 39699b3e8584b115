package org.redoubt.ui.task;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;

/** Says which task goes on and how far it is; a click lists them all. */
public final class TaskButton extends Button {
  private static final Texts TEXTS = Texts.of("shell");
  private static final double SPINNER = 14;
  private final TasksModel tasks;
  private final PopOver list = new PopOver();

  public TaskButton(TasksModel tasks) {
    this.tasks = tasks;
    setId("tasks");
    getStyleClass().add("flat");
    setTooltip(new Tooltip(TEXTS.get("tasks.tip")));
    setAccessibleText(TEXTS.get("tasks.tip"));
    list.setAnimated(false); // while it fades out it still counts as shown
    list.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
    list.setContentNode(new TaskList(tasks));
    setOnAction(event -> list());
    tasks.items().addListener((ListChangeListener<TaskItem>) change -> show());
    show();
  }

  private void show() {
    textProperty().unbind();
    TaskItem running =
        tasks.items().stream()
            .filter(item -> item.state() == TaskItem.State.RUNNING)
            .findFirst()
            .orElse(null);
    if (running == null) {
      setText(TEXTS.get("tasks.none"));
      setGraphic(Icons.of(Feather.CHECK));
      return;
    }
    ProgressIndicator spinner = new ProgressIndicator();
    spinner.setPrefSize(SPINNER, SPINNER);
    setGraphic(spinner);
    String others = tasks.running() > 1 ? TEXTS.get("tasks.others", tasks.running() - 1) : "";
    textProperty().bind(Bindings.concat(running.title(), "  ", running.progressProperty(), others));
    running.onEnd(ended -> show());
  }

  private void list() {
    if (list.isShowing()) {
      list.hide();
    } else {
      list.show(this);
    }
  }
}
