package org.redoubt.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that only holds others. */
@SuppressWarnings("NullAway.Init") // spec is set by picocli
abstract class Group implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "One of these is needed after '%s': %s"
            .formatted(spec.qualifiedName(), String.join(", ", spec.subcommands().keySet())));
  }

  /** Runs that wait for a worker. */
  @Command(
      name = "queue",
      description = "Queues experiments and works on the queue.",
      footer = {
        "",
        "Examples:",
        "  redoubt queue add sample-configs/mnist-small-adr.yaml --seeds 3",
        "  redoubt queue run --parallel 2"
      })
  static final class Queue extends Group {}

  /** The configuration format. */
  @Command(
      name = "config",
      description = "Checks and explains configuration files.",
      footer = {
        "",
        "Examples:",
        "  redoubt config check my.yaml",
        "  redoubt config show my.yaml --set method.lambda_lc=0"
      })
  static final class Config extends Group {}

  /** Data sets. */
  @Command(
      name = "data",
      description = "Shows and fetches data sets.",
      footer = {"", "Examples:", "  redoubt data list", "  redoubt data fetch mnist"})
  static final class Data extends Group {}
}
