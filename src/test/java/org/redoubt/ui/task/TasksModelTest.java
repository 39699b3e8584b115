package org.redoubt.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.redoubt.run.RunException;
import org.redoubt.ui.RecordedTasks;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.model.Notices;

class TasksModelTest {
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final UiThreads threads = new UiThreads(background::add, Runnable::run);
  private final Notices notices = new Notices(InstantSource.system());
  private final RecordedTasks processes = new RecordedTasks();
  private final TasksModel tasks = new TasksModel(processes, threads, notices);

  private void letTheBackgroundWork() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private RecordedTasks.Task begun(TaskItem item) {
    letTheBackgroundWork();
    return processes.latest(item.words().get(0)).orElseThrow();
  }

  @Test
  void processesAreStartedInTheBackground() {
    TaskItem listed = tasks.start("Doctor", List.of("doctor"));
    TaskItem quiet = tasks.quietly("List", List.of("data"));
    assertThat(processes.started()).isEmpty();
    assertThat(tasks.items()).containsExactly(listed);
    letTheBackgroundWork();
    assertThat(processes.started()).extracting(RecordedTasks.Task::words).hasSize(2);
    assertThat(quiet.state()).isEqualTo(TaskItem.State.RUNNING);
  }

  @Test
  void aProcessThatCannotBeStartedIsATaskThatFailed() {
    TasksModel hopeless =
        new TasksModel(
            (title, words) -> {
              throw new RunException("'doctor' could not be started: no java");
            },
            threads,
            notices);
    TaskItem listed = hopeless.start("Doctor", List.of("doctor"));
    TaskItem quiet = hopeless.quietly("Doctor", List.of("doctor"));
    letTheBackgroundWork();
    for (TaskItem item : List.of(listed, quiet)) {
      assertThat(item.state()).isEqualTo(TaskItem.State.FAILED);
      assertThat(item.message()).isEqualTo("'doctor' could not be started: no java");
    }
    assertThat(notices.list())
        .extracting(Notices.Notice::sentence)
        .containsExactly("Doctor: 'doctor' could not be started: no java");
  }

  @Test
  void whatIsStoppedBeforeItsProcessIsThereIsStoppedThen() {
    TaskItem item = tasks.start("Doctor", List.of("doctor"));
    item.cancel();
    assertThat(begun(item).stopped()).isTrue();
  }

  @Test
  void progressIsReadInTheBackgroundOneLookAtATime() {
    TaskItem item = tasks.start("Doctor", List.of("doctor"));
    begun(item).say("half way");
    tasks.refresh();
    tasks.refresh();
    assertThat(background).hasSize(1);
    assertThat(item.progressProperty().get()).isEmpty();
    letTheBackgroundWork();
    assertThat(item.progressProperty().get()).isEqualTo("half way");
  }

  @Test
  void aTaskThatHasEndedIsNotAskedForItsProgress() {
    TaskItem item = tasks.start("Doctor", List.of("doctor"));
    RecordedTasks.Task process = begun(item);
    process.finish("");
    process.say("late");
    tasks.refresh();
    letTheBackgroundWork();
    assertThat(item.progressProperty().get()).isEmpty();
  }
}
