package org.redoubt.ui.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.redoubt.ui.base.Failure;
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
  private final AtomicBoolean looking = new AtomicBoolean();

  public TasksModel(TaskProcesses processes, UiThreads threads, Notices notices) {
    this.processes = processes;
    this.threads = threads;
    this.notices = notices;
  }

  public ObservableList<TaskItem> items() {
    return view;
  }

  /**
   * Starts a command line of this program in a worker process, in the background. A failure, also
   * one to start, becomes a notice; what it wrote is in the run directory, what it printed in
   * {@link TaskItem#output}.
   *
   * @param title for the user, such as "Loss surfaces of 2 runs"
   * @param words without the program's name, such as {@code analyse, RUN, --kind, latent}
   */
  public TaskItem start(String title, List<String> words) {
    TaskItem item = listed(new TaskItem(title, words));
    launch(item, outcome -> ended(item, outcome));
    return item;
  }

  /** Takes up the tasks of a former window that still run. */
  public void adopt() {
    threads.work(
        processes::former,
        found -> found.forEach(this::adopted),
        error -> notices.problem(Failure.sentence(error)));
  }

  private void adopted(TaskProcesses.Former former) {
    TaskItem item = listed(new TaskItem(former.title(), former.words()));
    follow(item, former.running(), outcome -> ended(item, outcome));
  }

  private TaskItem listed(TaskItem item) {
    items.add(0, item);
    if (items.size() > KEPT && items.get(KEPT).state() != TaskItem.State.RUNNING) {
      items.remove(KEPT);
    }
    return item;
  }

  /**
   * As {@link #start}, for a look or a small step of which the caller shows the end itself: it is
   * not listed and makes no notice.
   */
  public TaskItem quietly(String title, List<String> words) {
    TaskItem item = new TaskItem(title, words);
    quiet.add(item);
    launch(
        item,
        outcome -> {
          quiet.remove(item);
          item.ended(outcome);
        });
    return item;
  }

  /** To start a process can take a while on a busy computer. */
  private void launch(TaskItem item, Consumer<TaskProcesses.Outcome> end) {
    threads.work(
        () -> processes.start(item.title(), item.words()),
        running -> follow(item, running, end),
        error -> end.accept(TaskProcesses.Outcome.notStarted(Failure.sentence(error))));
  }

  private void follow(
      TaskItem item, TaskProcesses.Running running, Consumer<TaskProcesses.Outcome> end) {
    item.started(running);
    running.onEnd(outcome -> threads.ui().execute(() -> end.accept(outcome)));
  }

  /** Number of tasks that run. */
  public long running() {
    return items.stream().filter(item -> item.state() == TaskItem.State.RUNNING).count();
  }

  /**
   * Takes note of progress; the shell calls it some times a second. Does nothing while an earlier
   * look is under way.
   */
  public void refresh() {
    List<Look> looks =
        Stream.concat(items.stream(), quiet.stream())
            .filter(item -> item.state() == TaskItem.State.RUNNING)
            .flatMap(item -> Stream.ofNullable(item.running()).map(r -> new Look(item, r)))
            .toList();
    if (!looks.isEmpty() && looking.compareAndSet(false, true)) {
      threads.work(() -> looks.stream().flatMap(Look::line).toList(), this::seen, this::unseen);
    }
  }

  /** A task, and the process that says how far it is. */
  private record Look(TaskItem item, TaskProcesses.Running running) {
    Stream<Line> line() {
      return running.progress().stream().map(text -> new Line(item, text));
    }
  }

  /** What a task says. */
  private record Line(TaskItem item, String text) {}

  private void seen(List<Line> lines) {
    looking.set(false);
    lines.forEach(line -> line.item().says(line.text()));
  }

  private void unseen(Throwable error) {
    looking.set(false);
    notices.problem(Failure.sentence(error));
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
