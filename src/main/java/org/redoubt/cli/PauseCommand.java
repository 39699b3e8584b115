package org.redoubt.cli;

import java.util.concurrent.Callable;
import org.redoubt.job.JobControl;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunState;
import org.redoubt.run.RunStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Asks a run to wait. */
@Command(
    name = "pause",
    description = {
      "Asks a run to wait at its next training batch; it keeps its memory but no processor.",
      "'redoubt resume' lets it go on. An evaluation does not pause; stop it instead."
    },
    footer = {"", "Examples:", "  redoubt pause latest", "  redoubt resume latest"})
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class PauseCommand implements Callable<Integer> {
  private final Globals globals;

  @Parameters(index = "0", paramLabel = "RUN", description = "The run, or 'latest'.")
  private String name;

  PauseCommand(Globals globals) {
    this.globals = globals;
  }

  @Override
  public Integer call() {
    RunDirectory run = globals.run(name);
    JobControl.pause(run);
    RunStatus status = Request.answer(run, state -> state != RunState.RUNNING);
    globals.print(
        switch (status.state()) {
          case PAUSED -> run.name() + " is paused; continue with: redoubt resume " + run.name();
          case RUNNING -> run.name() + " is asked to pause and will at its next training batch";
          default -> run.name() + " is " + status.state().word();
        });
    return ExitCode.DONE;
  }
}
