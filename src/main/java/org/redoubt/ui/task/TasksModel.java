package org.redoubt.ui.task;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.model.Notices;

/** The tasks of this window, newest first: those that run, and the last ones that have ended. */
public final class TasksModel {
  private static final int KEPT = 30;
  private final TaskProcesses processes;
  private final UiThreads threads;
  private final Notices notices;
  private final ObservableList<TaskItem> items = FXCollections.observableArrayList();
  private final List<TaskItem> quiet = new ArrayList<>();
  private final ObservableList<TaskItem> view = FXCollections.unmodifiableObservableList(items);

  public TasksModel(TaskProcesses processes, UiThreads threads, Notices notices) {
    this.processes = processes;
    this.threads = threads;
    this.notices = notices;
  }

  public ObservableList<TaskItem> items() {
    return view;
  }

  /**
   * Starts a command line of this program in a worker process. A failure becomes a notice; what it
   * wrote is in the run directory, what it printed in {@link TaskItem#output}.
   *
   * @param title for the user, such as "Loss surfaces of 2 runs"
   * @param words without the program's name, such as {@code analyse, RUN, --kind, latent}
   */
  public TaskItem start(String title, List<String> words) {
    return add(new TaskItem(title, words, processes.start(title, words)));
  }

  /** Takes up the tasks of a former window that still run. */
  public void adopt() {
    threads.work(
        processes::former,
        found -> found.forEach(f -> add(new TaskItem(f.title(), f.words(), f.running()))),
        error -> notices.problem(String.valueOf(error.getMessage())));
  }

  private TaskItem add(TaskItem item) {
    items.add(0, item);
    if (items.size() > KEPT && items.get(KEPT).state() != TaskItem.State.RUNNING) {
      items.remove(KEPT);
    }
    item.running().onEnd(outcome -> threads.ui().execute(() -> ended(item, outcome)));
    return item;
  }

  /**
   * As {@link #start}, for a look or a small step of which the caller shows the end itself: it is
   * not listed and makes no notice.
   */
  public TaskItem quietly(String title, List<String> words) {
    TaskProcesses.Running running = processes.start(title, words);
    TaskItem item = new TaskItem(title, words, running);
    quiet.add(item);
    running.onEnd(
        outcome ->
            threads
                .ui()
                .execute(
                    () -> {
                      quiet.remove(item);
                      item.ended(outcome);
                    }));
    return item;
  }

  /** Number of tasks that run. */
  public long running() {
    return items.stream().filter(item -> item.state() == TaskItem.State.RUNNING).count();
  }

  /** Takes note of progress; the shell calls it some times a second. */
  public void refresh() {
    items.stream().filter(i -> i.state() == TaskItem.State.RUNNING).forEach(TaskItem::look);
    quiet.forEach(TaskItem::look);
  }

  private void ended(TaskItem item, TaskProcesses.Outcome outcome) {
    item.ended(outcome);
    if (item.state() == TaskItem.State.FAILED) {
      notices.problem(item.title() + ": " + item.message());
    } else if (item.state() == TaskItem.State.DONE) {
      notices.success(item.title());
    }
  }
}
