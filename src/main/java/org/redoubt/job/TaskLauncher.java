package org.redoubt.job;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redoubt.run.ProcessId;
import org.redoubt.run.RunException;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.TaskFolder;
import org.redoubt.run.TaskRecord;

/**
 * Runs command lines of this program in processes of their own, which outlive this one: what a
 * front end does can be done without it, and its own process stays small.
 */
public final class TaskLauncher {
  private static final Duration KEPT = Duration.ofDays(1);
  private final RunsRoot root;
  private final @Nullable Path dataFolder;
  private final WorkerCommand worker;
  private final Set<String> known = new HashSet<>();

  /**
   * @param root passed to every command with --runs; the tasks' folders lie in .tasks below it
   * @param dataFolder passed to every command with --data; null: the command's own default
   * @param worker starts the program, such as {@link WorkerCommand#commandLine}
   */
  public TaskLauncher(RunsRoot root, @Nullable Path dataFolder, WorkerCommand worker) {
    this.root = root;
    this.dataFolder = dataFolder;
    this.worker = worker;
  }

  /**
   * Starts a process and returns at once.
   *
   * @throws RunException if the process cannot be started
   */
  public Task start(TaskCommand command) {
    Instant now = Instant.now();
    TaskFolder folder = TaskFolder.create(root, command.words().get(0), now);
    remember(folder);
    Process process = process(command, folder);
    TaskRecord record =
        new TaskRecord(command.title(), command.words(), ProcessId.of(process.toHandle()), now);
    try {
      folder.write(record);
    } catch (UncheckedIOException e) {
      process.destroy(); // nobody would find it again
      throw e;
    }
    return new Task(folder, record, process);
  }

  /**
   * Tasks of former front ends whose processes still run, oldest first, each once. Folders of tasks
   * that were started more than a day ago and have ended are deleted.
   */
  public List<Task> adopt() {
    List<Task> adopted = new ArrayList<>();
    Instant old = Instant.now().minus(KEPT);
    for (TaskFolder folder : TaskFolder.list(root)) {
      Optional<TaskRecord> alive = folder.read().filter(record -> record.process().alive());
      if (alive.isPresent() && remember(folder)) {
        adopted.add(new Task(folder, alive.get()));
      } else if (alive.isEmpty() && started(folder).isBefore(old)) {
        folder.delete();
      }
    }
    return List.copyOf(adopted);
  }

  private static Instant started(TaskFolder folder) {
    return folder.read().map(TaskRecord::started).orElseGet(folder::changed);
  }

  private boolean remember(TaskFolder folder) {
    synchronized (known) {
      return known.add(folder.name());
    }
  }

  private Process process(TaskCommand command, TaskFolder folder) {
    ProcessBuilder builder =
        new ProcessBuilder(worker.words(arguments(command)))
            .redirectInput(Redirect.from(new File(WorkerCommand.windows() ? "NUL" : "/dev/null")))
            .redirectOutput(folder.out().toFile())
            .redirectError(folder.err().toFile());
    worker
        .environment()
        .forEach(variable -> builder.environment().put(variable.name(), variable.value()));
    builder.environment().put(TaskLines.VARIABLE, TaskLines.ON);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new RunException(
          "'%s' could not be started: %s".formatted(command.line(), e.getMessage()), e);
    }
  }

  /** Options of every command come first, where no list of values can swallow them. */
  private List<String> arguments(TaskCommand command) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("--runs", root.path().toAbsolutePath().toString()));
    if (dataFolder != null) {
      words.addAll(List.of("--data", dataFolder.toAbsolutePath().toString()));
    }
    words.addAll(command.words());
    return words;
  }
}
