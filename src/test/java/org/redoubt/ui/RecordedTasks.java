package org.redoubt.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.task.TaskProcesses;

/** Keeps command lines instead of running them. */
public final class RecordedTasks implements TaskProcesses {
  private final List<Task> started = new CopyOnWriteArrayList<>(); // in the background

  @Override
  public Running start(String title, List<String> words) {
    Task task = new Task(title, List.copyOf(words));
    started.add(task);
    return task;
  }

  /** In the order started. */
  public List<Task> started() {
    return List.copyOf(started);
  }

  /** The latest whose command line begins with these words. */
  public Optional<Task> latest(String... words) {
    return started.stream()
        .filter(task -> task.words().size() >= words.length)
        .filter(task -> task.words().subList(0, words.length).equals(List.of(words)))
        .reduce((before, after) -> after);
  }

  /** The one started last. */
  public Task last() {
    return started.get(started.size() - 1);
  }

  /** A task whose end is up to the test. */
  public static final class Task implements TaskProcesses.Running {
    private static final int STOPPED = 130;
    private final String title;
    private final List<String> words;
    private final List<Consumer<TaskProcesses.Outcome>> listeners = new ArrayList<>();
    private TaskProcesses.@Nullable Outcome outcome;
    private volatile String progress = "";

    private Task(String title, List<String> words) {
      this.title = title;
      this.words = words;
    }

    public String title() {
      return title;
    }

    public List<String> words() {
      return words;
    }

    /** A line of progress; {@code services().tasks().refresh()} takes note of it. */
    public void say(String line) {
      progress = line;
    }

    /** Ends it well. */
    public void finish(String output) {
      end(new TaskProcesses.Outcome(0, output, ""));
    }

    /** Ends it badly. */
    public void fail(String message) {
      end(new TaskProcesses.Outcome(1, "", message));
    }

    @Override
    public Optional<String> progress() {
      return progress.isEmpty() ? Optional.empty() : Optional.of(progress);
    }

    @Override
    public synchronized void onEnd(Consumer<TaskProcesses.Outcome> listener) {
      TaskProcesses.Outcome now = outcome;
      if (now == null) {
        listeners.add(listener);
      } else {
        listener.accept(now);
      }
    }

    /** Only the first end counts. */
    private synchronized void end(TaskProcesses.Outcome how) {
      if (outcome == null) {
        outcome = how;
        listeners.forEach(listener -> listener.accept(how));
      }
    }

    /** Whether it was stopped before it ended. */
    public synchronized boolean stopped() {
      return outcome != null && outcome.exitCode() == STOPPED;
    }

    /** Ends it at once as stopped. */
    @Override
    public void cancel() {
      end(new TaskProcesses.Outcome(STOPPED, "", ""));
    }
  }
}
