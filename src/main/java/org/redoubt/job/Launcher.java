package org.redoubt.job;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.time.InstantSource;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunException;
import org.redoubt.run.RunState;
import org.redoubt.run.RunWriter;

/** Starts workers. They outlive this process; what they print goes to worker.log. */
public final class Launcher {
  private final WorkerCommand command;

  public Launcher(WorkerCommand command) {
    this.command = command;
  }

  /**
   * Starts a worker on a queued run.
   *
   * @throws RunException if the run is not queued, or the process cannot be started (the run is
   *     then failed)
   */
  public Job start(RunDirectory run) {
    RunState state = run.status().state();
    if (state != RunState.QUEUED) {
      throw new RunException(run.name() + " is " + state.word() + ", not queued");
    }
    ProcessBuilder builder =
        new ProcessBuilder(command.words(run.path()))
            .redirectInput(Redirect.from(new File(WorkerCommand.windows() ? "NUL" : "/dev/null")))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(run.log().toFile()));
    command
        .environment()
        .forEach(variable -> builder.environment().put(variable.name(), variable.value()));
    builder.environment().remove(TaskLines.VARIABLE); // the output becomes a log, for reading
    try {
      return new Job(run, builder.start());
    } catch (IOException e) {
      throw failed(run, e);
    }
  }

  private static RunException failed(RunDirectory run, IOException cause) {
    String why = "the worker process could not be started: " + cause.getMessage();
    try (RunWriter writer = RunWriter.open(run, Duration.ofSeconds(1), InstantSource.system())) {
      writer.transition(RunState.QUEUED, RunState.FAILED, why);
    }
    return new RunException(run.name() + ": " + why, cause);
  }
}
