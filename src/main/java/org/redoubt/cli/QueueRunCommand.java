package org.redoubt.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.redoubt.job.JobQueue;
import org.redoubt.job.Launcher;
import org.redoubt.job.WorkerCommand;
import org.redoubt.run.RunException;
import org.redoubt.run.RunState;
import org.redoubt.run.RunsRoot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Works on the queue. */
@Command(
    name = "run",
    description = {
      "Starts a worker process for each run that waits, in turn, until none is left.",
      "Ctrl-C leaves the queue alone: runs that have begun go on, the others wait.",
      "'redoubt stop RUN' stops one."
    },
    footer = {"", "Examples:", "  redoubt queue run", "  redoubt queue run --parallel 2"})
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class QueueRunCommand implements Callable<Integer> {
  private static final Duration LOOK = Duration.ofSeconds(2);
  private final Globals globals;
  private boolean allFinished = true;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "Workers at the same time. Default: ${DEFAULT-VALUE}.",
      defaultValue = "1")
  private int parallel;

  @Spec private CommandSpec spec;

  QueueRunCommand(Globals globals) {
    this.globals = globals;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (parallel < 1) {
      throw new ParameterException(
          spec.commandLine(), "--parallel: found " + parallel + "; allowed: at least 1");
    }
    RunsRoot root = globals.runs();
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / parallel);
    try (JobQueue queue =
        JobQueue.tryHold(root, new Launcher(WorkerCommand.standard(threads)), parallel)
            .orElseThrow(
                () ->
                    new RunException(
                        "another process works on the queue in "
                            + root.path()
                            + " already; what is added there is done in turn"))) {
      queue.drain(LOOK, this::tell);
    }
    return allFinished ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void tell(JobQueue.Event event) {
    if (event instanceof JobQueue.Started started) {
      globals.print("started " + started.run().name() + " as process " + started.pid());
    } else if (event instanceof JobQueue.Ended ended) {
      RunState state = ended.status().state();
      allFinished &= state == RunState.FINISHED;
      globals.print(
          ended.run().name()
              + " is "
              + state.word()
              + (state == RunState.FINISHED ? accuracy(ended) : ": " + ended.status().message()));
    } else if (event instanceof JobQueue.Trouble trouble) {
      allFinished = false;
      globals.print("trouble with " + trouble.run().name() + ": " + trouble.reason());
    }
  }

  private static String accuracy(JobQueue.Ended ended) {
    SummaryText summary = SummaryText.of(ended.run());
    return ": natural " + summary.natural() + ", robust " + summary.robust();
  }
}
