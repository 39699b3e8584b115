package org.redoubt.ui.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.redoubt.job.JobQueue;
import org.redoubt.job.Launcher;
import org.redoubt.run.RunState;
import org.redoubt.run.RunsRoot;
import org.redoubt.ui.base.Failure;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.model.Notices;

/**
 * Works on the queue while no other process does. Workers that it has started outlive the window.
 */
public final class QueueKeeper implements AutoCloseable {
  private static final Texts TEXTS = Texts.of("shell");
  private final RunsRoot root;
  private final IntFunction<Launcher> launchers;
  private final UiThreads threads;
  private final Notices notices;
  private final AtomicBoolean looking = new AtomicBoolean();
  private final IntegerProperty limit = new SimpleIntegerProperty(1);
  private @Nullable Held held;

  /** The queue and the limit it was taken with. */
  private record Held(JobQueue queue, int limit) {}

  /**
   * @param launchers starts workers, by the number of them at the same time
   */
  public QueueKeeper(
      RunsRoot root, IntFunction<Launcher> launchers, UiThreads threads, Notices notices) {
    this.root = root;
    this.launchers = launchers;
    this.threads = threads;
    this.notices = notices;
  }

  /** Workers at the same time, at least 1; those that run already go on. */
  public IntegerProperty limitProperty() {
    return limit;
  }

  /** One look at the queue; does nothing while an earlier one is under way. */
  public void look() {
    int wanted = Math.max(1, limit.get());
    if (looking.compareAndSet(false, true)) {
      threads.work(() -> step(wanted), this::seen, this::failed);
    }
  }

  private List<JobQueue.Event> step(int wanted) {
    List<JobQueue.Event> events = new ArrayList<>();
    hold(wanted).ifPresent(queue -> queue.step(events::add));
    return events;
  }

  private synchronized Optional<JobQueue> hold(int wanted) {
    Held now = held;
    if (now != null && now.limit() == wanted) {
      return Optional.of(now.queue());
    }
    if (now != null) {
      now.queue().close();
    }
    Optional<JobQueue> queue = JobQueue.tryHold(root, launchers.apply(wanted), wanted);
    held = queue.map(q -> new Held(q, wanted)).orElse(null);
    return queue;
  }

  private void seen(List<JobQueue.Event> events) {
    looking.set(false);
    events.forEach(this::tell);
  }

  private void tell(JobQueue.Event event) {
    if (event instanceof JobQueue.Ended ended) {
      String name = ended.run().name();
      RunState state = ended.status().state();
      if (state == RunState.FINISHED) {
        notices.success(TEXTS.get("queue.finished", name));
      } else {
        notices.problem(TEXTS.get("queue.ended", name, state.word(), ended.status().message()));
      }
    } else if (event instanceof JobQueue.Trouble trouble) {
      notices.problem(trouble.run().name() + ": " + trouble.reason());
    } else {
      notices.info(TEXTS.get("queue.started", event.run().name()));
    }
  }

  private void failed(Throwable error) {
    looking.set(false);
    notices.problem(TEXTS.get("queue.failed", Failure.sentence(error)));
  }

  /** Lets another process work on the queue. */
  @Override
  public synchronized void close() {
    if (held != null) {
      held.queue().close();
      held = null;
    }
  }
}
