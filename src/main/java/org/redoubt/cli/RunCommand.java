package org.redoubt.cli;

import org.redoubt.experiment.Pipeline.Extent;
import picocli.CommandLine.Command;

/** Trains and evaluates an experiment. */
@Command(
    name = "run",
    description = {
      "Trains and evaluates the experiment of a configuration file, here and now.",
      "The last line printed is the run directory. Ctrl-C stops with a checkpoint."
    },
    footer = {
      "",
      "Examples:",
      "  redoubt run sample-configs/quickstart.yaml",
      "  redoubt run my.yaml --set seed=2 --set schedule.epochs=5",
      "  redoubt run my.yaml --json | jq .evaluation.natural.rate"
    })
final class RunCommand extends NewRunCommand {
  RunCommand(Globals globals) {
    super(globals, Extent.TRAIN_AND_EVALUATE);
  }
}
