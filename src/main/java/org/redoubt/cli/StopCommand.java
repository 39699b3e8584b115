package org.redoubt.cli;

import java.util.concurrent.Callable;
import org.redoubt.job.JobControl;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Asks a run to end. */
@Command(
    name = "stop",
    description = "Asks a run to save a checkpoint and end; takes a waiting one out of the queue.",
    footer = {"", "Examples:", "  redoubt stop latest", "  redoubt resume latest"})
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class StopCommand implements Callable<Integer> {
  private final Globals globals;

  @Parameters(index = "0", paramLabel = "RUN", description = "The run, or 'latest'.")
  private String name;

  StopCommand(Globals globals) {
    this.globals = globals;
  }

  @Override
  public Integer call() {
    RunDirectory run = globals.run(name);
    JobControl.stop(run);
    RunStatus status = Request.answer(run, state -> !state.active());
    globals.print(
        status.state().active()
            ? run.name() + " is asked to stop and will at its next batch"
            : run.name()
                + " is "
                + status.state().word()
                + (status.state().resumable()
                    ? "; continue with: redoubt resume " + run.name()
                    : ""));
    return ExitCode.DONE;
  }
}
