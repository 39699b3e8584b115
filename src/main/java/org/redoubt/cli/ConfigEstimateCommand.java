package org.redoubt.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.redoubt.config.Experiment;
import org.redoubt.experiment.Estimator;
import org.redoubt.experiment.Frozen;
import org.redoubt.result.EstimateReport;
import org.redoubt.run.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Estimates how long an experiment takes. */
@Command(
    name = "estimate",
    description = {
      "Estimates how long an experiment takes here: measures some of its training steps and",
      "attack steps, and multiplies. Nothing is written."
    },
    footer = {
      "",
      "Examples:",
      "  redoubt config estimate sample-configs/mnist-small-adr.yaml",
      "  redoubt config estimate my.yaml --set schedule.batch_size=64 --json"
    })
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class ConfigEstimateCommand implements Callable<Integer> {
  private final Globals globals;

  @Parameters(index = "0", paramLabel = "CONFIG", description = "The experiment, a YAML file.")
  private Path config;

  @Mixin private SetOption set;
  @Mixin private JsonOption json;

  ConfigEstimateCommand(Globals globals) {
    this.globals = globals;
  }

  /** What --json prints. */
  record Document(
      EstimateReport estimate,
      double imagesPerSecond,
      double trainingSeconds,
      double evaluationSeconds,
      double seconds) {
    static Document of(EstimateReport report) {
      return new Document(
          report,
          report.imagesPerSecond(),
          report.trainingSeconds(),
          report.evaluationSeconds(),
          report.seconds());
    }
  }

  @Override
  public Integer call() {
    Experiment experiment = Frozen.of(set.read(config), globals.dataFolder());
    Terminal progress = json.json() ? globals.terminal().withProgressOnErr() : globals.terminal();
    try (Transcript transcript = Transcript.unlogged(progress);
        StopSignal stop = StopSignal.listen(() -> {})) {
      EstimateReport report =
          new Estimator(experiment, new ProgressReport(transcript, stop)).estimate();
      if (json.json()) {
        globals.print(Json.text(Document.of(report)));
      } else {
        EstimateText.table(report).lines().forEach(transcript::line);
      }
      return ExitCode.DONE;
    } catch (CancellationException e) {
      globals.terminal().err().println("redoubt: stopped before the estimate was complete");
      return ExitCode.STOPPED;
    }
  }
}
