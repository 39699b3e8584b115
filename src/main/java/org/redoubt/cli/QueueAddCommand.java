package org.redoubt.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.redoubt.config.Experiment;
import org.redoubt.config.ExperimentYaml;
import org.redoubt.experiment.Frozen;
import org.redoubt.run.RunsRoot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Queues experiments. */
@Command(
    name = "add",
    description = {
      "Queues experiments; 'redoubt queue run' works on them. All files are checked before the",
      "first run is made. Where several runs are to work at once, give each fewer threads."
    },
    footer = {
      "",
      "Examples:",
      "  redoubt queue add a.yaml b.yaml",
      "  redoubt queue add my.yaml --seeds 3 --set compute.threads=1"
    })
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class QueueAddCommand implements Callable<Integer> {
  private final Globals globals;

  @Parameters(arity = "1..*", paramLabel = "CONFIG", description = "Experiments, YAML files.")
  private List<Path> configs;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "Queue each file N times, with its seed, the next one and so on.")
  private int seeds = 1;

  @Mixin private SetOption set;
  @Spec private CommandSpec spec;

  QueueAddCommand(Globals globals) {
    this.globals = globals;
  }

  @Override
  public Integer call() {
    if (seeds < 1) {
      throw new ParameterException(
          spec.commandLine(), "--seeds: found " + seeds + "; allowed: at least 1");
    }
    List<Experiment> experiments = new ArrayList<>();
    for (Path config : configs) {
      long first = set.read(config).seed();
      LongStream.range(first, first + seeds)
          .mapToObj(seed -> withSeed(config, seed))
          .map(experiment -> Frozen.of(experiment, globals.dataFolder()))
          .forEach(experiments::add);
    }
    RunsRoot root = globals.runs();
    experiments.forEach(
        experiment -> globals.print(root.create(experiment, Instant.now()).path().toString()));
    return ExitCode.DONE;
  }

  private Experiment withSeed(Path config, long seed) {
    return ExperimentYaml.read(
        config, Stream.concat(set.overrides().stream(), Stream.of("seed=" + seed)).toList());
  }
}
