package org.redoubt.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.redoubt.config.EvaluationPlan;
import org.redoubt.config.Experiment;
import org.redoubt.config.Seed;
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
    Workplace place = Workplace.of(experiment, listener);
    writer.addProvenance(provenance(place.data()));
    Network network = place.freshNetwork();
    if (train(writer, place.data(), network) == Trainer.End.STOPPED) {
      return RunState.STOPPED;
    }
    new RunFigures(run).drawTraining();
    if (extent == Extent.TRAIN) {
      return RunState.FINISHED;
    }
    try {
      writer.heartbeat(run.status().progress(), "evaluating");
      evaluate(place.data(), network, experiment.evaluation(), EvaluationFiles.TEST);
      return RunState.FINISHED;
    } catch (CancellationException e) {
      return RunState.STOPPED;
    }
  }

  private Trainer.End train(RunWriter writer, Splits data, Network network) {
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
        PgdValidator validator = new PgdValidator(experiment, data.validation(), network);
        Trainer trainer = new Trainer(experiment, data, network, validator, recorder);
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
    Workplace place = Workplace.of(experiment, listener);
    return evaluate(place.data(), place.freshNetwork(), plan, name);
  }

  private Evaluation evaluate(Splits data, Network network, EvaluationPlan plan, String name) {
    listener.phase("evaluating the checkpoint of batch " + Workplace.restoreBest(run, network));
    EvaluationRecorder recorder = new EvaluationRecorder(run, listener, name);
    Evaluation evaluation =
        new Evaluator(network, data.test(), plan, new Seed(experiment.seed()), recorder).evaluate();
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
