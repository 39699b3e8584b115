package org.redoubt.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.EvaluationPlan;
import org.redoubt.config.Experiment;
import org.redoubt.config.ExperimentYaml;
import org.redoubt.experiment.Frozen;
import org.redoubt.experiment.ModelExchange;
import org.redoubt.result.Evaluation;
import org.redoubt.run.EvaluationFiles;
import org.redoubt.run.Json;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Attacks a trained network. */
@Command(
    name = "evaluate",
    description = {
      "Evaluates the best checkpoint of a run, as its configuration says or by other attacks;",
      "or a Deeplearning4j model (MODEL.zip) on the data of a configuration."
    },
    footer = {
      "",
      "Examples:",
      "  redoubt evaluate latest",
      "  redoubt evaluate latest --attack '{kind: pgd, epsilon: 0.3, steps: 100, restarts: 5}'",
      "  redoubt evaluate latest --plan other.yaml --name strong",
      "  redoubt evaluate latest --set evaluation.examples=all --set evaluation.success=last-iterate",
      "  redoubt evaluate model.zip --plan sample-configs/mnist-adv.yaml"
    })
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class EvaluateCommand implements Callable<Integer> {
  private static final String SECTION = "evaluation.";
  private final Globals globals;

  @Parameters(
      index = "0",
      paramLabel = "RUN|MODEL.zip",
      description = "The run, or 'latest'; or a Deeplearning4j model.")
  private String subject;

  @Option(
      names = "--plan",
      paramLabel = "CONFIG",
      description = "Evaluate as this configuration file's evaluation section says.")
  private @Nullable Path plan;

  @Option(
      names = "--attack",
      paramLabel = "YAML",
      description = "Run this attack instead of those of the plan, without a curve; repeatable.")
  private List<String> attacks = new ArrayList<>();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of the result in the run directory. Default: test, test-2, ...")
  private @Nullable String name;

  @Mixin private SetOption set;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  EvaluateCommand(Globals globals) {
    this.globals = globals;
  }

  @Override
  public Integer call() {
    set.only(SECTION, SECTION + "examples", spec);
    return subject.endsWith(".zip") ? model(Path.of(subject)) : run(globals.run(subject));
  }

  private int run(RunDirectory run) {
    if (run.checkpoints().names().isEmpty()) {
      throw new RunException(
          "%s is %s and has no checkpoint yet, so there is nothing to evaluate"
              .formatted(run.name(), run.status().state().word()));
    }
    String free = freeName(run.evaluations().names());
    return new Foreground(globals.terminal(), json.json(), CommandWords.typed(spec))
        .evaluate(run, planOf(run), free);
  }

  private String freeName(List<String> taken) {
    if (name != null && taken.contains(name)) {
      throw new RunException(
          "the run has an evaluation '" + name + "' already; choose another --name");
    }
    return name != null
        ? name
        : IntStream.iterate(1, i -> i + 1)
            .mapToObj(i -> i == 1 ? EvaluationFiles.TEST : EvaluationFiles.TEST + "-" + i)
            .filter(candidate -> !taken.contains(candidate))
            .findFirst()
            .orElseThrow();
  }

  private EvaluationPlan planOf(RunDirectory run) {
    return plan == null
        ? SetOption.change(run, changes()).evaluation()
        : ExperimentYaml.read(plan, changes()).evaluation();
  }

  private List<String> changes() {
    List<String> chosen =
        attacks.isEmpty()
            ? List.of()
            : List.of(
                SECTION + "attacks=[" + String.join(", ", attacks) + "]",
                SECTION + "curve={epsilons: []}");
    return Stream.concat(chosen.stream(), set.overrides().stream()).toList();
  }

  private int model(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(spec.commandLine(), file + ": there is no such file");
    }
    if (plan == null) {
      throw new ParameterException(
          spec.commandLine(),
          "A model needs --plan CONFIG, which says on which data and by which attacks");
    }
    Experiment experiment = Frozen.of(ExperimentYaml.read(plan, changes()), globals.dataFolder());
    Terminal progress = json.json() ? globals.terminal().withProgressOnErr() : globals.terminal();
    try (Transcript transcript = Transcript.unlogged(progress);
        StopSignal stop =
            StopSignal.listen(() -> transcript.line("stopping; Ctrl-C again ends at once"))) {
      Evaluation evaluation =
          ModelExchange.evaluate(file, experiment, new ProgressReport(transcript, stop));
      EvaluationText.lines(evaluation).forEach(transcript::line);
      if (json.json()) {
        globals.print(Json.text(EvaluationView.of(evaluation)));
      }
      return ExitCode.DONE;
    } catch (CancellationException e) {
      globals.terminal().err().println("redoubt: stopped before the evaluation was complete");
      return ExitCode.STOPPED;
    }
  }
}
