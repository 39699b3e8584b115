package org.redoubt.cli;

import java.util.concurrent.Callable;
import org.redoubt.experiment.Pipeline.Extent;
import org.redoubt.job.JobControl;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a run up again. */
@Command(
    name = "resume",
    description = {
      "Continues a run that was stopped, failed or crashed, from its last checkpoint;",
      "the result is that of a run that was never interrupted. A paused run goes on where it is."
    },
    footer = {
      "",
      "Examples:",
      "  redoubt resume latest",
      "  redoubt resume 2026-08-24_101530_quickstart"
    })
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class ResumeCommand implements Callable<Integer> {
  private final Globals globals;

  @Parameters(index = "0", paramLabel = "RUN", description = "The run, or 'latest'.")
  private String name;

  @Option(names = "--train-only", description = "End after training, as 'redoubt train' does.")
  private boolean trainOnly;

  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  ResumeCommand(Globals globals) {
    this.globals = globals;
  }

  @Override
  public Integer call() {
    RunDirectory run = globals.run(name);
    RunState state = run.status().state();
    if (state == RunState.PAUSED || (state == RunState.RUNNING && run.requests().pause())) {
      JobControl.proceed(run);
      globals.print(run.name() + " goes on in the process that paused it");
      return ExitCode.DONE;
    }
    JobControl.resumeReserved(run);
    return new Foreground(globals.terminal(), json.json(), CommandWords.typed(spec))
        .run(run, trainOnly ? Extent.TRAIN : Extent.TRAIN_AND_EVALUATE);
  }
}
