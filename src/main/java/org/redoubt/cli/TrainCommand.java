package org.redoubt.cli;

import org.redoubt.experiment.Pipeline.Extent;
import picocli.CommandLine.Command;

/** Trains an experiment. */
@Command(
    name = "train",
    description = "Trains the experiment of a configuration file without evaluating it.",
    footer = {
      "",
      "Examples:",
      "  redoubt train sample-configs/quickstart.yaml",
      "  redoubt evaluate latest"
    })
final class TrainCommand extends NewRunCommand {
  TrainCommand(Globals globals) {
    super(globals, Extent.TRAIN);
  }
}
