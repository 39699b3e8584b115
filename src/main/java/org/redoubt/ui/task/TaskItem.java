package org.redoubt.ui.task;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A task as the window shows it. */
public final class TaskItem {
  private final String title;
  private final List<String> words;
  private final TaskProcesses.Running running;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
  private final List<Consumer<TaskItem>> listeners = new ArrayList<>();
  private String output = "";
  private String message = "";

  TaskItem(String title, List<String> words, TaskProcesses.Running running) {
    this.title = title;
    this.words = List.copyOf(words);
    this.running = running;
  }

  /** Where a task stands. */
  public enum State {
    RUNNING,
    DONE,
    STOPPED,
    FAILED
  }

  TaskProcesses.Running running() {
    return running;
  }

  public String title() {
    return title;
  }

  /** The command line without the program's name. */
  public List<String> words() {
    return words;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public State state() {
    return state.get();
  }

  /** Its latest line of progress. */
  public ReadOnlyStringProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Everything it printed on standard output; empty while it runs. */
  public String output() {
    return output;
  }

  /** A sentence where it failed, else empty. */
  public String message() {
    return message;
  }

  public void cancel() {
    running.cancel();
  }

  /** Is told, on the window's thread, when the task has ended; at once if it has. */
  public void onEnd(Consumer<TaskItem> listener) {
    if (state() == State.RUNNING) {
      listeners.add(listener);
    } else {
      listener.accept(this);
    }
  }

  void look() {
    running.progress().ifPresent(progress::set);
  }

  void ended(TaskProcesses.Outcome outcome) {
    output = outcome.output();
    message = outcome.message();
    state.set(
        switch (outcome.exitCode()) {
          case 0 -> State.DONE;
          case 130 -> State.STOPPED;
          default -> State.FAILED;
        });
    List.copyOf(listeners).forEach(listener -> listener.accept(this));
  }
}
