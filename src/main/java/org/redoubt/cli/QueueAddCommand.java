package org.redoubt.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.redoubt.config.Experiment;
import org.redoubt.experiment.Frozen;
import org.redoubt.run.Json;
import org.redoubt.run.RunDirectory;
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
      "Queues experiments, at most 200 at once; 'redoubt queue run' works on them. All are checked",
      "before the first run is made. Where several runs are to work at once, give each fewer"
          + " threads."
    },
    footer = {
      "",
      "Examples:",
      "  redoubt queue add a.yaml b.yaml",
      "  redoubt queue add my.yaml --seeds 3 --set compute.threads=1",
      "  redoubt queue add my.yaml --vary method.lambda_lc=0,1 --vary method.lambda_gb=0,1"
    })
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class QueueAddCommand implements Callable<Integer> {
  private static final int MOST = 200;
  private final Globals globals;

  @Parameters(arity = "1..*", paramLabel = "CONFIG", description = "Experiments, YAML files.")
  private List<Path> configs;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "Queue each file N times, with its seed, the next one and so on.")
  private int seeds = 1;

  @Mixin private Variations variations;
  @Mixin private SetOption set;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  QueueAddCommand(Globals globals) {
    this.globals = globals;
  }

  /** What --json prints: names of the runs, in the order of their turn. */
  record Document(Path root, List<String> runs) {}

  @Override
  public Integer call() {
    if (seeds < 1) {
      throw wrong("--seeds: found " + seeds + "; allowed: at least 1");
    }
    requireFewEnough();
    List<Experiment> experiments = new ArrayList<>();
    for (Path config : configs) {
      for (List<String> changes : variations.combinations(spec, more -> set.read(config, more))) {
        seeded(config, changes)
            .map(experiment -> Frozen.of(experiment, globals.dataFolder()))
            .forEach(experiments::add);
      }
    }
    print(experiments.stream().map(e -> globals.runs().create(e, Instant.now())).toList());
    return ExitCode.DONE;
  }

  private void requireFewEnough() {
    long wanted = variations.count(spec) * seeds * configs.size();
    if (wanted > MOST) {
      throw wrong(
          "%d runs were asked for (%d files, %d combinations of --vary, %d seeds); at most %d at once: vary fewer values"
              .formatted(wanted, configs.size(), variations.count(spec), seeds, MOST));
    }
  }

  private Stream<Experiment> seeded(Path config, List<String> changes) {
    long first = set.read(config, changes).seed();
    return LongStream.range(first, first + seeds)
        .mapToObj(
            seed ->
                set.read(
                    config, Stream.concat(changes.stream(), Stream.of("seed=" + seed)).toList()));
  }

  private void print(List<RunDirectory> runs) {
    if (json.json()) {
      List<String> names = runs.stream().map(RunDirectory::name).toList();
      globals.print(Json.text(new Document(globals.runs().path(), names)));
    } else {
      runs.forEach(run -> globals.print(run.path().toString()));
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
