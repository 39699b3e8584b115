package org.redoubt.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.redoubt.config.Architectures;
import org.redoubt.config.EvaluationPlan;
import org.redoubt.config.Experiment;
import org.redoubt.config.Seed;
import org.redoubt.data.DataSets;
import org.redoubt.data.Splits;
import org.redoubt.evaluation.Evaluator;
import org.redoubt.model.Checkpoint;
import org.redoubt.model.Engine;
import org.redoubt.model.Network;
import org.redoubt.result.Evaluation;
import org.redoubt.run.Checkpoints;
import org.redoubt.run.EvaluationFiles;
import org.redoubt.run.Provenance;
import org.redoubt.run.ProvenanceCollector;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunState;
import org.redoubt.run.RunWriter;
import org.redoubt.training.Trainer;

/**
 * The whole experiment, spelled out once: load data, train (or continue), evaluate the best
 * checkpoint, draw.
 */
public final class Pipeline {
  /** The built-in digits are one data set, whatever the seed of the experiment. */
  private static final Seed DIGITS = new Seed(2020);

  private final RunDirectory run;
  private final Experiment experiment;
  private final List<String> command;
  private final PipelineListener listener;

  /**
   * @param run its configuration is {@link Frozen}
   * @param command the command line as typed, for the provenance
   */
  public Pipeline(RunDirectory run, List<String> command, PipelineListener listener) {
    this.run = run;
    this.experiment = run.experiment();
    this.command = List.copyOf(command);
    this.listener = listener;
  }

  /** What a run does. */
  public enum Extent {
    TRAIN,
    TRAIN_AND_EVALUATE
  }

  /**
   * Runs from wherever the run stands to its end.
   *
   * @return FINISHED or STOPPED; any error is recorded in the run as FAILED and thrown
   */
  public RunState run(Extent extent) {
    try (RunWriter writer = RunWriter.open(run)) {
      writer.transition(run.status().state(), RunState.RUNNING, "loading data");
      try {
        RunState end = work(writer, extent);
        writer.transition(
            RunState.RUNNING, end, end == RunState.FINISHED ? "done" : "stopped on request");
        return end;
      } catch (RuntimeException | Error e) {
        writer.transition(RunState.RUNNING, RunState.FAILED, String.valueOf(e.getMessage()));
        throw e;
      }
    }
  }

  private RunState work(RunWriter writer, Extent extent) {
    Workplace place = prepare();
    writer.addProvenance(provenance(place.data()));
    if (train(writer, place) == Trainer.End.STOPPED) {
      return RunState.STOPPED;
    }
    new RunFigures(run).drawTraining();
    if (extent == Extent.TRAIN) {
      return RunState.FINISHED;
    }
    try {
      writer.heartbeat(run.status().progress(), "evaluating");
      evaluate(place, experiment.evaluation(), EvaluationFiles.TEST);
      return RunState.FINISHED;
    } catch (CancellationException e) {
      return RunState.STOPPED;
    }
  }

  /** Data and a fresh network. */
  private record Workplace(Splits data, Network network) {}

  private Workplace prepare() {
    listener.phase("loading data");
    Engine.configure(threads());
    Splits data = DataSets.load(experiment.data(), Path.of("."), DIGITS);
    data.warnings().forEach(listener::warning);
    if (!Engine.facts().accelerated()) {
      listener.warning(
          "the native library has no oneDNN: convolutions will be about twenty times slower;"
              + " start through packaging/redoubt, which sets the right flags");
    }
    Network network =
        new Network(
            Architectures.layers(experiment.model(), data.classes()),
            Architectures.split(experiment.model()),
            data.shape(),
            new Seed(experiment.seed()).fork("init"));
    return new Workplace(data, network);
  }

  private int threads() {
    Integer threads = experiment.compute().threads();
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  private Trainer.End train(RunWriter writer, Workplace place) {
    Checkpoints checkpoints = run.checkpoints();
    Path last =
        checkpoints.names().contains(Checkpoints.LAST)
            ? checkpoints.verified(Checkpoints.LAST)
            : null;
    try {
      Checkpoint from = last == null ? null : Checkpoint.read(last);
      listener.phase(from == null ? "training" : "training, continued after batch " + from.step());
      try (RunRecorder recorder =
          new RunRecorder(writer, listener, from == null ? 0 : from.step())) {
        PgdValidator validator =
            new PgdValidator(experiment, place.data().validation(), place.network());
        Trainer trainer =
            new Trainer(experiment, place.data(), place.network(), validator, recorder);
        if (from != null && last != null) {
          trainer.restore(from, last);
        }
        return trainer.run();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Evaluates a trained run's best checkpoint.
   *
   * @param name under which the results are kept in the run directory
   * @throws CancellationException if the listener asked to stop
   */
  public Evaluation evaluate(EvaluationPlan plan, String name) {
    return evaluate(prepare(), plan, name);
  }

  private Evaluation evaluate(Workplace place, EvaluationPlan plan, String name) {
    Checkpoints checkpoints = run.checkpoints();
    boolean chosen = checkpoints.names().contains(Checkpoints.BEST);
    Path path = checkpoints.verified(chosen ? Checkpoints.BEST : Checkpoints.LAST);
    try {
      Checkpoint checkpoint = Checkpoint.read(path);
      checkpoint.restore(place.network(), path);
      listener.phase("evaluating the checkpoint of batch " + checkpoint.step());
    } catch (IOException e) {
      throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
    }
    EvaluationRecorder recorder = new EvaluationRecorder(run, listener, name);
    Evaluation evaluation =
        new Evaluator(
                place.network(), place.data().test(), plan, new Seed(experiment.seed()), recorder)
            .evaluate();
    run.evaluations().write(name, evaluation);
    new RunFigures(run).drawCurve(name, evaluation);
    return evaluation;
  }

  private Provenance provenance(Splits data) {
    Engine.Facts facts = Engine.facts();
    String gpu = facts.gpus().isEmpty() ? null : String.join(", ", facts.gpus());
    Provenance.Engine engine =
        new Provenance.Engine(
            facts.backend(),
            List.of(new Provenance.Library("nd4j", facts.version())),
            facts.threads(),
            gpu);
    List<Provenance.DataFile> files =
        data.files().stream()
            .map(f -> new Provenance.DataFile(f.path(), f.bytes(), f.sha256()))
            .toList();
    return ProvenanceCollector.gather(engine, files, command, experiment.seed(), Instant.now());
  }
}
