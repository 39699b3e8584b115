package org.redoubt.ui.task;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A task as the window shows it. */
public final class TaskItem {
  private final String title;
  private final List<String> words;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
  private final List<Consumer<TaskItem>> listeners = new ArrayList<>();
  private String output = "";
  private String message = "";
  private TaskProcesses.@Nullable Running running;
  private boolean cancelled;

  TaskItem(String title, List<String> words) {
    this.title = title;
    this.words = List.copyOf(words);
  }

  /** Where a task stands. */
  public enum State {
    RUNNING,
    DONE,
    STOPPED,
    FAILED
  }

  /** Its process; null while that is being started, or could not be. */
  TaskProcesses.@Nullable Running running() {
    return running;
  }

  /** Its process has been started. */
  void started(TaskProcesses.Running process) {
    running = process;
    if (cancelled) {
      process.cancel();
    }
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

  /** Asks it to stop, also while it is only being started. */
  public void cancel() {
    cancelled = true;
    if (running != null) {
      running.cancel();
    }
  }

  /** Is told, on the window's thread, when the task has ended; at once if it has. */
  public void onEnd(Consumer<TaskItem> listener) {
    if (state() == State.RUNNING) {
      listeners.add(listener);
    } else {
      listener.accept(this);
    }
  }

  void says(String line) {
    if (state() == State.RUNNING) {
      progress.set(line);
    }
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
