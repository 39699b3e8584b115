package org.redoubt.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.redoubt.config.Experiment;
import org.redoubt.experiment.Frozen;
import org.redoubt.experiment.Pipeline.Extent;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunsRoot;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a run in this process. */
@SuppressWarnings("NullAway.Init") // fields are set by picocli
abstract class NewRunCommand implements Callable<Integer> {
  private final Globals globals;
  private final Extent extent;

  @Parameters(index = "0", paramLabel = "CONFIG", description = "The experiment, a YAML file.")
  private Path config;

  @Mixin private SetOption set;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  NewRunCommand(Globals globals, Extent extent) {
    this.globals = globals;
    this.extent = extent;
  }

  @Override
  public Integer call() {
    Experiment experiment = Frozen.of(set.read(config), globals.dataFolder());
    RunsRoot root = globals.runs();
    RunDirectory run =
        RunDirectory.createReserved(root.path(), experiment, Instant.now(), root.format());
    return new Foreground(globals.terminal(), json.json(), CommandWords.typed(spec))
        .run(run, extent);
  }
}
