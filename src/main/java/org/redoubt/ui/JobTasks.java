package org.redoubt.ui;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.run.RunsRoot;
import org.redoubt.ui.task.TaskProcesses;

/** Tasks as worker processes. */
record JobTasks(RunsRoot root, @Nullable Path data) implements TaskProcesses {
  @Override
  public Running start(String title, List<String> words) {
    throw new IllegalStateException("to be joined to job.TaskLauncher");
  }
}
