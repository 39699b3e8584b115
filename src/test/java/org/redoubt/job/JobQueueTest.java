package org.redoubt.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.job.JobQueue.Ended;
import org.redoubt.job.JobQueue.Event;
import org.redoubt.job.JobQueue.Started;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunState;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.Samples;

@Timeout(120)
class JobQueueTest {
  private static final Duration LOOK = Duration.ofMillis(50);
  private final Launcher launcher = new Launcher(LauncherTest.COMMAND);
  @TempDir Path folder;

  private RunsRoot root() {
    return new RunsRoot(folder, Samples.FORMAT);
  }

  private RunDirectory add(String name, int second) {
    return root().create(Samples.experiment(name), Samples.NOON.plusSeconds(second));
  }

  private List<Event> drain(int limit) throws InterruptedException {
    List<Event> events = new ArrayList<>();
    try (JobQueue queue = JobQueue.tryHold(root(), launcher, limit).orElseThrow()) {
      queue.drain(LOOK, events::add);
    }
    return events;
  }

  private static List<String> names(List<Event> events, Class<? extends Event> kind) {
    return events.stream()
        .filter(kind::isInstance)
        .map(event -> event.run().experiment().name())
        .toList();
  }

  @Test
  void runsStartInTheOrderInWhichTheyWereQueuedOneAfterTheOther() throws Exception {
    add("quick-late", 9);
    add("quick-early", 1);
    add("broken-middle", 5);
    List<Event> events = drain(1);
    assertThat(names(events, Started.class))
        .containsExactly("quick-early", "broken-middle", "quick-late");
    assertThat(events)
        .extracting(event -> event instanceof Started)
        .containsExactly(true, false, true, false, true, false);
    assertThat(events)
        .filteredOn(Ended.class::isInstance)
        .extracting(event -> ((Ended) event).status().state())
        .containsExactly(RunState.FINISHED, RunState.FAILED, RunState.FINISHED);
  }

  @Test
  void noMoreWorkersRunThanTheLimitAllows() throws Exception {
    List<RunDirectory> runs = List.of(add("long-1", 1), add("long-2", 2), add("long-3", 3));
    try (JobQueue queue = JobQueue.tryHold(root(), launcher, 2).orElseThrow()) {
      List<Event> events = new ArrayList<>();
      queue.step(events::add);
      queue.step(events::add);
      assertThat(names(events, Started.class)).containsExactly("long-1", "long-2");
      Eventually.until("two workers run", () -> running(runs) == 2);
      queue.step(events::add);
      assertThat(events).hasSize(2);
      assertThat(runs.get(2).status().state()).isEqualTo(RunState.QUEUED);

      JobControl.stop(runs.get(2));
      JobControl.stop(runs.get(0));
      JobControl.stop(runs.get(1));
      queue.drain(LOOK, events::add);
      assertThat(names(events, Ended.class)).containsExactlyInAnyOrder("long-1", "long-2");
    }
    assertThat(runs).allMatch(run -> run.status().state() == RunState.STOPPED);
  }

  @Test
  void runsOnTheGpuWaitForEachOtherWhileRunsOnTheCpuGoOnBesideThem() throws Exception {
    RunDirectory first = add("long-gpu", 1);
    RunDirectory second = add("quick-gpu", 2);
    RunDirectory beside = add("long-cpu", 3);
    try (JobQueue queue = JobQueue.tryHold(root(), launcher, 3).orElseThrow()) {
      List<Event> events = new ArrayList<>();
      queue.step(events::add);
      queue.step(events::add);
      assertThat(names(events, Started.class)).containsExactly("long-gpu", "long-cpu");
      assertThat(second.status().state()).isEqualTo(RunState.QUEUED);

      Eventually.until("two workers run", () -> running(List.of(first, beside)) == 2);
      JobControl.stop(first);
      Eventually.until("the gpu is free", () -> first.status().state() == RunState.STOPPED);
      JobControl.stop(beside);
      queue.drain(LOOK, events::add);
      assertThat(names(events, Started.class)).containsExactly("long-gpu", "long-cpu", "quick-gpu");
      assertThat(second.status().state()).isEqualTo(RunState.FINISHED);
    }
  }

  private static long running(List<RunDirectory> runs) {
    return runs.stream().filter(run -> run.status().state() == RunState.RUNNING).count();
  }

  @Test
  void runReservedByALiveProcessIsLeftAlone() throws Exception {
    RunDirectory.createReserved(folder, Samples.experiment("quick"), Samples.NOON, Samples.FORMAT);
    assertThat(JobQueue.waiting(root())).isEmpty();
    assertThat(drain(1)).isEmpty();
  }

  @Test
  void brokenRunDirectoryDoesNotStopTheQueue() throws Exception {
    Files.createDirectory(folder.resolve("rubbish"));
    add("quick", 1);
    assertThat(names(drain(1), Ended.class)).containsExactly("quick");
  }

  @Test
  void queueIsWorkedOnByOneProcessOnlyAndFreeOnceThatIsKilled() throws Exception {
    Process holder =
        new ProcessBuilder(
                LauncherTest.COMMAND.java().toString(),
                "-cp",
                LauncherTest.COMMAND.classPath(),
                TestHolder.class.getName(),
                folder.toString())
            .inheritIO()
            .start();
    try {
      Eventually.until("the other holds it", () -> Files.exists(folder.resolve("held")));
      assertThat(JobQueue.tryHold(root(), launcher, 1)).isEmpty();
    } finally {
      holder.destroyForcibly().waitFor();
    }
    JobQueue.tryHold(root(), launcher, 1).orElseThrow().close();
  }

  @Test
  void secondHolderInTheSameProcessIsRefused() {
    try (JobQueue first = JobQueue.tryHold(root(), launcher, 1).orElseThrow()) {
      first.step(event -> {});
      assertThat(JobQueue.tryHold(root(), launcher, 1)).isEmpty();
      assertThat(JobQueue.tryHold(root(), launcher, 1)).isEmpty();
    }
    assertThatThrownBy(() -> JobQueue.tryHold(root(), launcher, 0)).hasMessageContaining("limit");
  }
}
