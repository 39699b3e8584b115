package org.redoubt.ui.surface;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.task.TaskItem;
import org.redoubt.ui.task.TasksModel;

/** The task that computes surfaces, one at a time, and what is wrong with what was asked for. */
final class SurfaceComputation {
  private static final Texts TEXTS = Texts.of("surface");
  private static final Pattern NEAREST =
      Pattern.compile("the nearest image with a .* is (\\d{1,9})");
  private final TasksModel tasks;
  private final Consumer<Optional<SurfaceRequest>> ended;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Integer> suggestion = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable TaskItem> task = new ReadOnlyObjectWrapper<>();

  /**
   * @param ended is told whenever a task has ended, and what it was to write where it ended well
   */
  SurfaceComputation(TasksModel tasks, Consumer<Optional<SurfaceRequest>> ended) {
    this.tasks = tasks;
    this.ended = ended;
  }

  /** Why the last thing asked for cannot be had; empty: it can. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The image that the problem's sentence advises to take. */
  ReadOnlyObjectProperty<@Nullable Integer> suggestionProperty() {
    return suggestion.getReadOnlyProperty();
  }

  /** The task that computes; null: none does. */
  ReadOnlyObjectProperty<@Nullable TaskItem> taskProperty() {
    return task.getReadOnlyProperty();
  }

  /** Says what is wrong; empty: nothing is. */
  void say(String sentence) {
    problem.set(sentence);
    Matcher nearest = NEAREST.matcher(sentence);
    suggestion.set(nearest.find() ? Integer.valueOf(nearest.group(1)) : null);
  }

  /** Computes; does nothing while another task does. */
  void start(SurfaceRequest wanted) {
    if (task.get() == null) {
      say("");
      String title = TEXTS.get("task", wanted.choice().image(), wanted.runs().size());
      TaskItem item = tasks.start(title, wanted.words());
      task.set(item);
      item.onEnd(end -> ended(end, wanted));
    }
  }

  private void ended(TaskItem item, SurfaceRequest wanted) {
    task.set(null);
    if (item.state() == TaskItem.State.FAILED) {
      say(item.message());
    }
    ended.accept(Optional.of(wanted).filter(one -> item.state() == TaskItem.State.DONE));
  }

  /** Stops the task; what it has made is kept. */
  void stop() {
    TaskItem item = task.get();
    if (item != null) {
      item.cancel();
    }
  }
}
