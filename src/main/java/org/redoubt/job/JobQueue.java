package org.redoubt.job;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.redoubt.config.Compute;
import org.redoubt.run.ProcessLock;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunException;
import org.redoubt.run.RunStatus;
import org.redoubt.run.RunsRoot;

/**
 * Starts queued runs in the order in which they were queued, some at a time. Of runs that ask for a
 * GPU one works at a time, for every worker takes the first GPU; runs queued after one that waits
 * for it go on beside it. One process per runs root does so: the one that holds .scheduler.lock.
 */
public final class JobQueue implements AutoCloseable {
  private static final String LOCK = ".scheduler.lock";
  private final RunsRoot root;
  private final Launcher launcher;
  private final int limit;
  private final ProcessLock lock;
  private final List<Job> jobs = new ArrayList<>();

  private JobQueue(RunsRoot root, Launcher launcher, int limit, ProcessLock lock) {
    this.root = root;
    this.launcher = launcher;
    this.limit = limit;
    this.lock = lock;
  }

  /** What the queue did or saw. */
  public sealed interface Event {
    RunDirectory run();
  }

  /** A worker was started. */
  public record Started(RunDirectory run, long pid) implements Event {}

  /** A worker has ended. */
  public record Ended(RunDirectory run, RunStatus status) implements Event {}

  /** A worker could not be started, or its run cannot be read any more; why, in one sentence. */
  public record Trouble(RunDirectory run, String reason) implements Event {}

  /**
   * Becomes the process that works on the queue, or returns empty if another one does.
   *
   * @param limit workers at the same time, at least 1
   */
  public static Optional<JobQueue> tryHold(RunsRoot root, Launcher launcher, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit: found " + limit + "; allowed: at least 1");
    }
    root.make();
    return ProcessLock.tryAcquire(root.path().resolve(LOCK))
        .map(lock -> new JobQueue(root, launcher, limit, lock));
  }

  /** Runs that wait, first come first; those that a process keeps for itself are left out. */
  public static List<RunDirectory> waiting(RunsRoot root) {
    return whole(root)
        .filter(entry -> entry.status().startable())
        .sorted(
            Comparator.comparing((RunsRoot.Whole entry) -> entry.status().changed())
                .thenComparing(RunsRoot.Whole::name))
        .map(RunsRoot.Whole::run)
        .toList();
  }

  /**
   * One look at the queue: takes note of workers that have ended and starts as many as the limit
   * leaves room for. Workers that other processes started count too.
   */
  public void step(Consumer<Event> observer) {
    List<Job> ended = jobs.stream().filter(job -> job.end().isDone()).toList();
    jobs.removeAll(ended);
    ended.forEach(job -> observer.accept(ended(job)));
    List<RunDirectory> active = new ArrayList<>(active());
    for (RunDirectory run : waiting(root)) {
      if (active.size() >= limit) {
        return;
      }
      boolean gpuBusy = onGpu(run) && active.stream().anyMatch(JobQueue::onGpu);
      if (!started(run) && !gpuBusy) {
        observer.accept(start(run));
        if (started(run)) {
          active.add(run);
        }
      }
    }
  }

  /**
   * Works until nothing waits and no worker of this queue is alive.
   *
   * @param look longest time between two looks at the directory
   * @throws InterruptedException if the thread is interrupted; the workers go on
   */
  public void drain(Duration look, Consumer<Event> observer) throws InterruptedException {
    step(observer);
    while (!jobs.isEmpty() || !waiting(root).isEmpty()) {
      awaitAnEnd(look);
      step(observer);
    }
  }

  private void awaitAnEnd(Duration look) throws InterruptedException {
    CompletableFuture<?>[] ends = jobs.stream().map(Job::end).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.anyOf(ends).get(look.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException timeToLook) {
      // runs may have been queued, another process's worker may have ended; step() looks
    }
  }

  private static Event ended(Job job) {
    return job.end()
        .<Event>thenApply(status -> new Ended(job.run(), status))
        .exceptionally(e -> new Trouble(job.run(), reason(e)))
        .join();
  }

  private static String reason(Throwable e) {
    Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
    return String.valueOf(cause.getMessage());
  }

  private Event start(RunDirectory run) {
    try {
      Job job = launcher.start(run);
      jobs.add(job);
      return new Started(run, job.pid());
    } catch (RunException | UncheckedIOException e) { // such as a run thrown away just now
      return new Trouble(run, String.valueOf(e.getMessage()));
    }
  }

  private boolean started(RunDirectory run) {
    return jobs.stream().anyMatch(job -> job.run().path().equals(run.path()));
  }

  /** Runs with a worker: those that say so, and those whose worker has not come to it yet. */
  private List<RunDirectory> active() {
    return whole(root)
        .filter(entry -> entry.status().state().active() || started(entry.run()))
        .map(RunsRoot.Whole::run)
        .toList();
  }

  /** Whether a run asks for a GPU, so that it waits while another one has it. */
  public static boolean onGpu(RunDirectory run) {
    return run.experiment().compute().device() == Compute.Device.GPU;
  }

  private static Stream<RunsRoot.Whole> whole(RunsRoot root) {
    return root.list().stream()
        .filter(RunsRoot.Whole.class::isInstance)
        .map(RunsRoot.Whole.class::cast);
  }

  /** Lets another process work on the queue; workers that run go on. */
  @Override
  public void close() {
    lock.close();
  }
}
