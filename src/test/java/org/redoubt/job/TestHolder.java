package org.redoubt.job;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.Samples;

/** Another process that holds the queue of a runs root until it is ended. */
public final class TestHolder {
  private TestHolder() {}

  public static void main(String[] args) throws Exception {
    RunsRoot root = new RunsRoot(Path.of(args[0]), Samples.FORMAT);
    try (JobQueue queue =
        JobQueue.tryHold(root, new Launcher(WorkerCommand.standard(1)), 1).orElseThrow()) {
      queue.step(event -> {});
      root.path().resolve("held").toFile().createNewFile();
      new CountDownLatch(1).await();
    }
  }
}
