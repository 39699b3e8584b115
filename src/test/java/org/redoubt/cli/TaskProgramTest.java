package org.redoubt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.job.Eventually;
import org.redoubt.job.Task;
import org.redoubt.job.TaskCommand;
import org.redoubt.job.TaskEnd;
import org.redoubt.job.TaskLauncher;
import org.redoubt.job.WorkerCommand;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.YamlFormat;

/** The program itself as a task. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class TaskProgramTest {
  @TempDir private Path dir;

  private Task start(String... words) {
    RunsRoot root = new RunsRoot(dir.resolve("runs"), new YamlFormat());
    return new TaskLauncher(root, null, WorkerCommand.commandLine(1))
        .start(new TaskCommand("A task", List.of(words)));
  }

  private static TaskEnd end(Task task) throws Exception {
    return task.end().get(250, TimeUnit.SECONDS);
  }

  @Test
  void theDocumentIsTheTasksOutputAndTheSentenceItsMessage() throws Exception {
    String file = Invocation.tiny(dir).toString();
    Task queued = start("queue", "add", file, "--json");
    Task broken = start("queue", "add", file, "--set", "seeds=3");

    assertThat(end(queued).output()).startsWith("{").contains("_tiny\"");
    assertThat(end(broken).exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(end(broken).message()).startsWith("--set seeds=3").contains("did you mean seed?");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aRunInATaskIsStoppedWithACheckpoint() throws Exception {
    Task task = start("run", Invocation.tiny(dir).toString(), "--set", "schedule.epochs=100000");
    Eventually.until("training has begun", () -> task.progress().orElse("").startsWith("epoch "));

    task.cancel();

    assertThat(end(task).stopped()).isTrue();
    assertThat(Invocation.of("list", "--runs", dir.resolve("runs").toString()).out())
        .containsPattern("stopped +epoch \\d+/100000");
  }
}
