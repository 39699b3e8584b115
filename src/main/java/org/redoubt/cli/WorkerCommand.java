package org.redoubt.cli;

import java.util.concurrent.Callable;
import org.redoubt.run.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@link Worker} runs: works on a queued run, and prints what becomes its log. */
@Command(
    name = "worker",
    hidden = true,
    description = "Works on a run that waits; its output becomes the run's log.")
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class WorkerCommand implements Callable<Integer> {
  private final Globals globals;

  @Parameters(index = "0", paramLabel = "RUN")
  private String name;

  @Spec private CommandSpec spec;

  WorkerCommand(Globals globals) {
    this.globals = globals;
  }

  @Override
  public Integer call() {
    RunDirectory run = globals.run(name);
    return new Foreground(globals.terminal(), false, CommandWords.typed(spec)).worker(run);
  }
}
