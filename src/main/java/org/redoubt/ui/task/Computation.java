package org.redoubt.ui.task;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What a panel has computed, one task at a time, and what is wrong with what was asked for. */
public final class Computation {
  private final TasksModel tasks;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable TaskItem> task = new ReadOnlyObjectWrapper<>();

  public Computation(TasksModel tasks) {
    this.tasks = tasks;
  }

  /** Why the last thing asked for cannot be had; empty: it can. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The task that computes; null: none does. */
  public ReadOnlyObjectProperty<@Nullable TaskItem> taskProperty() {
    return task.getReadOnlyProperty();
  }

  /** Says what is wrong; empty: nothing is. */
  public void say(String sentence) {
    problem.set(sentence);
  }

  /**
   * Computes; does nothing while another task does.
   *
   * @param ended is told when the task has ended, well or not
   */
  public void start(String title, List<String> words, Consumer<TaskItem> ended) {
    if (task.get() == null) {
      say("");
      TaskItem item = tasks.start(title, words);
      task.set(item);
      item.onEnd(
          end -> {
            over(end);
            ended.accept(end);
          });
    }
  }

  private void over(TaskItem item) {
    task.set(null);
    if (item.state() == TaskItem.State.FAILED) {
      say(item.message());
    }
  }

  /** Stops the task; what it has made is kept. */
  public void stop() {
    TaskItem item = task.get();
    if (item != null) {
      item.cancel();
    }
  }
}
