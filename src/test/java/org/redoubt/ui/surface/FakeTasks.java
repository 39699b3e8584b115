package org.redoubt.ui.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.redoubt.ui.task.TaskProcesses;

/** Command lines that end when the test says so. */
final class FakeTasks implements TaskProcesses {
  final List<List<String>> started = new ArrayList<>();
  private final List<Consumer<Outcome>> listeners = new ArrayList<>();
  boolean cancelled;

  @Override
  public Running start(String title, List<String> words) {
    started.add(words);
    return new Running() {
      @Override
      public Optional<String> progress() {
        return Optional.of("loss surface, 3 of 9");
      }

      @Override
      public void onEnd(Consumer<Outcome> listener) {
        listeners.add(listener);
      }

      @Override
      public void cancel() {
        cancelled = true;
      }
    };
  }

  /** The last one that was started ends. */
  void end(int exitCode, String message) {
    listeners.get(listeners.size() - 1).accept(new Outcome(exitCode, "", message));
  }
}
