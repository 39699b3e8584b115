package org.redoubt.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.redoubt.job.Task;
import org.redoubt.job.TaskCommand;
import org.redoubt.job.TaskEnd;
import org.redoubt.job.TaskLauncher;
import org.redoubt.ui.task.TaskProcesses;

/** Tasks as worker processes of package job. */
record JobTasks(TaskLauncher launcher) implements TaskProcesses {

  @Override
  public Running start(String title, List<String> words) {
    return new Started(launcher.start(new TaskCommand(title, words)));
  }

  @Override
  public List<Former> former() {
    return launcher.adopt().stream()
        .map(task -> new Former(task.command().title(), task.command().words(), new Started(task)))
        .toList();
  }

  /** A task of a worker process. */
  private record Started(Task task) implements Running {
    @Override
    public Optional<String> progress() {
      return task.progress();
    }

    @Override
    public void onEnd(Consumer<Outcome> listener) {
      var unused = task.end().whenComplete((end, error) -> listener.accept(outcome(end, error)));
    }

    private static Outcome outcome(TaskEnd end, Throwable error) {
      return error == null
          ? new Outcome(end.exitCode(), end.output(), end.message())
          : new Outcome(TaskEnd.UNKNOWN, "", String.valueOf(error.getMessage()));
    }

    @Override
    public void cancel() {
      task.cancel();
    }
  }
}
