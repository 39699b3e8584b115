package org.redoubt.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redoubt.ui.RecordedTasks;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.model.Notices;

class ComputationTest {
  private final RecordedTasks processes = new RecordedTasks();
  private final List<TaskItem.State> ends = new ArrayList<>();
  private final Computation computation =
      new Computation(
          new TasksModel(
              processes,
              new UiThreads(Runnable::run, Runnable::run),
              new Notices(InstantSource.system())));

  private void start() {
    computation.start("Latent space", List.of("analyse"), end -> ends.add(end.state()));
  }

  @Test
  void oneTaskAtATimeIsStarted() {
    start();
    start();
    assertThat(processes.started()).hasSize(1);
    processes.started().get(0).finish("");
    assertThat(computation.taskProperty().get()).isNull();
    start();
    assertThat(processes.started()).hasSize(2);
  }

  @Test
  void aFailureIsSaidBeforeTheEndIsToldAndForgottenAtTheNextStart() {
    start();
    processes.started().get(0).fail("too few examples");
    assertThat(ends).containsExactly(TaskItem.State.FAILED);
    assertThat(computation.problemProperty().get()).isEqualTo("too few examples");
    start();
    assertThat(computation.problemProperty().get()).isEmpty();
  }

  @Test
  void stopAsksTheTaskToStop() {
    computation.stop();
    start();
    computation.stop();
    assertThat(processes.started().get(0).stopped()).isTrue();
  }
}
