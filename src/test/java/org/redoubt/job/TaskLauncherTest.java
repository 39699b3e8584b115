package org.redoubt.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.run.ProcessId;
import org.redoubt.run.RunException;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.Samples;
import org.redoubt.run.TaskFolder;
import org.redoubt.run.TaskRecord;

@Timeout(120)
class TaskLauncherTest {
  static final WorkerCommand COMMAND =
      new WorkerCommand(
          LauncherTest.COMMAND.java(),
          LauncherTest.COMMAND.flags(),
          LauncherTest.COMMAND.classPath(),
          TestCommand.class.getName(),
          List.of());

  @TempDir Path folder;

  private RunsRoot root() {
    return new RunsRoot(folder.resolve("runs"), Samples.FORMAT);
  }

  private TaskLauncher launcher() {
    return new TaskLauncher(root(), folder.resolve("data"), COMMAND);
  }

  private Task start(String... words) {
    return launcher().start(new TaskCommand("A task", List.of(words)));
  }

  private static TaskEnd end(Task task) throws Exception {
    return task.end().get(60, TimeUnit.SECONDS);
  }

  @AfterEach
  void leaveNoProcessBehind() {
    TaskFolder.list(root()).stream()
        .flatMap(task -> task.read().stream())
        .flatMap(record -> record.process().handle().stream())
        .forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void commandRunsInAProcessOfItsOwnAndItsOutputIsKept() throws Exception {
    Task task = start("echo", "two words", "--kind=x");
    TaskEnd end = end(task);
    assertThat(end)
        .isEqualTo(
            new TaskEnd(
                0,
                "--runs|%s|--data|%s|echo|two words|--kind=x|lines\n"
                    .formatted(folder.resolve("runs"), folder.resolve("data")),
                ""));
    assertThat(end.done()).isTrue();
    assertThat(task.alive()).isFalse();
    assertThat(task.id()).matches("\\d{4}-\\d\\d-\\d\\d_\\d{6}-echo");
    assertThat(folder.resolve("runs/.tasks").resolve(task.id()).resolve("task.json"))
        .content()
        .contains("\"title\" : \"A task\"", "\"pid\"", "two words");
  }

  @Test
  void failureSaysTheSentence() throws Exception {
    TaskEnd end = end(start("fail"));
    assertThat(end).isEqualTo(new TaskEnd(2, "", "bad.yaml:1: unknown key"));
    assertThat(end.done() || end.stopped()).isFalse();
  }

  @Test
  void progressIsTheLatestCompleteLineHoweverManyThereAre() throws Exception {
    Task counting = start("count");
    end(counting);
    assertThat(counting.progress()).contains("counted 1000 of 1000");
    Task waiting = start("wait");
    Eventually.until("it says how far it is", () -> waiting.progress().isPresent());
    assertThat(waiting.progress()).contains("waiting");
    waiting.cancel();
    end(waiting);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void cancelledTaskIsStopped() throws Exception {
    Task task = start("wait");
    Eventually.until("it says how far it is", () -> task.progress().isPresent());
    assertThat(task.alive()).isTrue();
    task.cancel();
    assertThat(end(task).stopped()).isTrue();
    task.cancel();
    assertThat(task.alive()).isFalse();
  }

  @Test
  void tasksOfTheSameSecondHaveFoldersOfTheirOwn() throws Exception {
    TaskLauncher launcher = launcher();
    TaskCommand command = new TaskCommand("A task", List.of("echo"));
    Task first = launcher.start(command);
    Task second = launcher.start(command);
    assertThat(first.id()).isNotEqualTo(second.id());
    assertThat(end(first).done() && end(second).done()).isTrue();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void taskOutlivesItsFrontEndAndIsAdopted() throws Exception {
    leave("wait");
    TaskLauncher later = launcher();
    Task task = later.adopt().get(0);
    assertThat(later.adopt()).isEmpty();
    assertThat(task.command()).isEqualTo(new TaskCommand("Left behind", List.of("wait")));
    Eventually.until("it says how far it is", () -> task.progress().isPresent());
    assertThat(task.alive()).isTrue();
    assertThat(task.end()).isNotDone();
    task.cancel();
    assertThat(end(task)).isEqualTo(new TaskEnd(TaskEnd.STOPPED, "", ""));
  }

  @Test
  void endOfAnAdoptedTaskIsReadFromWhatItSaid() {
    assertThat(TaskLines.exitCode(List.of("exit: 1", "progress: x", "exit: 2"))).hasValue(2);
    assertThat(TaskLines.exitCode(List.of("redoubt: exit: 1"))).isEmpty();
  }

  private void leave(String verb) throws Exception {
    Process front =
        new ProcessBuilder(
                COMMAND.java().toString(),
                "-cp",
                COMMAND.classPath(),
                TestFront.class.getName(),
                root().path().toString(),
                verb)
            .inheritIO()
            .start();
    assertThat(front.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void endedTasksAreForgottenAfterADay() {
    Instant now = Instant.now();
    TaskFolder old = ended(now.minus(Duration.ofHours(25)));
    TaskFolder recent = ended(now.minus(Duration.ofHours(23)));
    assertThat(launcher().adopt()).isEmpty();
    assertThat(old.path()).doesNotExist();
    assertThat(recent.path()).isDirectory();
  }

  private TaskFolder ended(Instant started) {
    TaskFolder task = TaskFolder.create(root(), "analyse", started);
    ProcessId gone = new ProcessId(ProcessHandle.current().pid(), Instant.EPOCH);
    task.write(new TaskRecord("Long ago", List.of("analyse"), gone, started));
    return task;
  }

  @Test
  void damagedTaskIsPassedOver() throws Exception {
    TaskFolder task = TaskFolder.create(root(), "analyse", Instant.now());
    Files.writeString(task.path().resolve("task.json"), "{");
    assertThat(launcher().adopt()).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void missingJavaIsSaid() throws Exception {
    WorkerCommand missing =
        new WorkerCommand(Path.of("/no/such/java"), List.of(), "", "Main", List.of());
    TaskLauncher launcher = new TaskLauncher(root(), null, missing);
    try {
      TaskEnd end = end(launcher.start(new TaskCommand("A task", List.of("list"))));
      assertThat(end.exitCode()).isEqualTo(127);
      assertThat(end.message()).contains("/no/such/java");
    } catch (RunException withoutSetsid) {
      assertThat(withoutSetsid).hasMessageContaining("/no/such/java");
    }
  }

  @Test
  void commandLineIsQuotedForAShell() {
    assertThat(new TaskCommand("t", List.of("note", "latest", "--text", "it's 5 %")).line())
        .isEqualTo("redoubt note latest --text 'it'\\''s 5 %'");
    assertThat(new TaskCommand("t", List.of("run", "/a/b.yaml", "--set", "seed=2")).line())
        .isEqualTo("redoubt run /a/b.yaml --set seed=2");
    assertThatThrownBy(() -> new TaskCommand("t", List.of())).hasMessageContaining("words");
    assertThatThrownBy(() -> new TaskCommand(" ", List.of("x"))).hasMessageContaining("title");
  }

  @Test
  void commandLineOfThisProgramHasTheWorkersFlags() {
    WorkerCommand command = WorkerCommand.commandLine(2);
    assertThat(command.mainClass()).isEqualTo("org.redoubt.cli.Main");
    assertThat(command.flags()).isEqualTo(WorkerCommand.standard(2).flags());
  }
}
