package org.redoubt.ui;

import java.nio.file.Path;
import org.redoubt.job.TaskLauncher;
import org.redoubt.job.WorkerCommand;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.YamlFormat;
import org.redoubt.ui.task.TaskProcesses;

/** Tasks as the window starts them. */
public final class RealTasks {
  private RealTasks() {}

  /** Processes of the program that look at this runs root, and at an empty data folder in it. */
  public static TaskProcesses in(Path runs) {
    return new JobTasks(
        new TaskLauncher(
            new RunsRoot(runs, new YamlFormat()),
            runs.resolve(".data"),
            WorkerCommand.commandLine(1)));
  }
}
