package org.redoubt.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.task.TaskProcesses;

/** Tasks that run until the test ends them. */
public final class FakeTasks implements TaskProcesses {
  private final List<Fake> started = new CopyOnWriteArrayList<>();

  /** A task of a test. */
  public static final class Fake implements Running {
    private final List<String> words;
    private final List<Consumer<Outcome>> listeners = new ArrayList<>();
    private volatile Optional<String> progress = Optional.empty();
    private volatile boolean cancelled;
    private @Nullable Outcome ended;

    private Fake(List<String> words) {
      this.words = words;
    }

    public List<String> words() {
      return words;
    }

    public boolean cancelled() {
      return cancelled;
    }

    /** It says how far it is. */
    public void say(String line) {
      progress = Optional.of(line);
    }

    /** It ends well with this on its standard output. */
    public void done(String output) {
      end(new Outcome(0, output, ""));
    }

    /** It fails. */
    public void fail(String message) {
      end(new Outcome(1, "", message));
    }

    /** It ends as one that was asked to stop. */
    public void stop() {
      end(new Outcome(130, "", ""));
    }

    private synchronized void end(Outcome outcome) {
      ended = outcome;
      List.copyOf(listeners).forEach(listener -> listener.accept(outcome));
    }

    @Override
    public Optional<String> progress() {
      return progress;
    }

    @Override
    public synchronized void onEnd(Consumer<Outcome> listener) {
      if (ended == null) {
        listeners.add(listener);
      } else {
        listener.accept(ended);
      }
    }

    @Override
    public void cancel() {
      cancelled = true;
    }
  }

  @Override
  public Running start(String title, List<String> words) {
    Fake fake = new Fake(List.copyOf(words));
    started.add(fake);
    return fake;
  }

  /** All that were started, first to last. */
  public List<Fake> started() {
    return List.copyOf(started);
  }

  /** The latest whose command line begins with these words. */
  public Optional<Fake> latest(String... words) {
    return started.stream()
        .filter(task -> task.words().size() >= words.length)
        .filter(task -> task.words().subList(0, words.length).equals(List.of(words)))
        .reduce((before, after) -> after);
  }
}
