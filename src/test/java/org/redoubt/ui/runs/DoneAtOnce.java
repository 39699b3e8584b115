package org.redoubt.ui.runs;

import java.util.Optional;
import java.util.function.Consumer;
import org.redoubt.ui.task.TaskProcesses;

/** A task that has ended well before anybody asks. */
final class DoneAtOnce implements TaskProcesses.Running {
  @Override
  public Optional<String> progress() {
    return Optional.empty();
  }

  @Override
  public void onEnd(Consumer<TaskProcesses.Outcome> listener) {
    listener.accept(new TaskProcesses.Outcome(0, "", ""));
  }

  @Override
  public void cancel() {}
}
