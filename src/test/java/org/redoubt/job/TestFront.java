package org.redoubt.job;

import java.nio.file.Path;
import java.util.List;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.Samples;

/** A front end that starts a task, prints its name and ends. */
public final class TestFront {
  private TestFront() {}

  public static void main(String[] args) {
    RunsRoot root = new RunsRoot(Path.of(args[0]), Samples.FORMAT);
    TaskLauncher launcher = new TaskLauncher(root, null, TaskLauncherTest.COMMAND);
    launcher.start(new TaskCommand("Left behind", List.of(args[1])));
  }
}
