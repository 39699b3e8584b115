package org.redoubt.ui.surface;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.task.Computation;
import org.redoubt.ui.task.TaskItem;
import org.redoubt.ui.task.TasksModel;

/** Computes surfaces; a problem's sentence may advise another image. */
final class SurfaceComputation {
  private static final Texts TEXTS = Texts.of("surface");
  private static final Pattern NEAREST =
      Pattern.compile("the nearest image with a .* is (\\d{1,9})");
  private final Computation computation;
  private final Consumer<Optional<SurfaceRequest>> ended;
  private final ReadOnlyObjectWrapper<@Nullable Integer> suggestion = new ReadOnlyObjectWrapper<>();

  /**
   * @param ended is told whenever a task has ended, and what it was to write where it ended well
   */
  SurfaceComputation(TasksModel tasks, Consumer<Optional<SurfaceRequest>> ended) {
    this.computation = new Computation(tasks);
    this.ended = ended;
    problemProperty().addListener((property, before, now) -> suggest(now));
  }

  /** Why the last thing asked for cannot be had; empty: it can. */
  ReadOnlyStringProperty problemProperty() {
    return computation.problemProperty();
  }

  /** The image that the problem's sentence advises to take. */
  ReadOnlyObjectProperty<@Nullable Integer> suggestionProperty() {
    return suggestion.getReadOnlyProperty();
  }

  /** The task that computes; null: none does. */
  ReadOnlyObjectProperty<@Nullable TaskItem> taskProperty() {
    return computation.taskProperty();
  }

  /** Says what is wrong; empty: nothing is. */
  void say(String sentence) {
    computation.say(sentence);
  }

  private void suggest(String sentence) {
    Matcher nearest = NEAREST.matcher(sentence);
    suggestion.set(nearest.find() ? Integer.valueOf(nearest.group(1)) : null);
  }

  /** Computes; does nothing while another task does. */
  void start(SurfaceRequest wanted) {
    computation.start(
        TEXTS.get("task", wanted.choice().image(), wanted.runs().size()),
        wanted.words(),
        task ->
            ended.accept(Optional.of(wanted).filter(one -> task.state() == TaskItem.State.DONE)));
  }

  /** Stops the task; what it has made is kept. */
  void stop() {
    computation.stop();
  }
}
