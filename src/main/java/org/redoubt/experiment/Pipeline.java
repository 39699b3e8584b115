package org.redoubt.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.redoubt.config.EvaluationPlan;
import org.redoubt.config.Experiment;
import org.redoubt.config.Seed;
import org.redoubt.evaluation.Evaluator;
import org.redoubt.model.Checkpoint;
import org.redoubt.result.Evaluation;
import org.redoubt.run.Checkpoints;
import org.redoubt.run.EvaluationFiles;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunState;
import org.redoubt.run.RunWriter;
import org.redoubt.training.Trainer;

/**
 * The whole experiment, spelled out once: load data, train (or continue), evaluate the best
 * checkpoint, draw.
 */
public final class Pipeline {
  private static final String EVALUATING = "evaluating";

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
        recordFailure(writer, e);
        throw e;
      }
    }
  }

  /** The error itself stays what the caller sees, even where it cannot be recorded. */
  private void recordFailure(RunWriter writer, Throwable error) {
    String message = error.getMessage();
    try {
      writer.transition(
          run.status().state(), RunState.FAILED, message == null ? error.toString() : message);
    } catch (RuntimeException unrecorded) {
      error.addSuppressed(unrecorded);
    }
  }

  private RunState work(RunWriter writer, Extent extent) {
    Workplace place = Workplace.prepare(experiment, listener);
    writer.addProvenance(place.provenance(command, experiment.seed()));
    if (train(writer, place) == Trainer.End.STOPPED) {
      return RunState.STOPPED;
    }
    new RunFigures(run, listener).drawTraining();
    if (extent == Extent.TRAIN) {
      return RunState.FINISHED;
    }
    try {
      writer.heartbeat(run.status().progress(), EVALUATING);
      RequestWatch requests = new RequestWatch(writer, listener);
      evaluate(
          place,
          experiment.evaluation(),
          EvaluationFiles.TEST,
          () -> {
            requests.waitedOutPause(EVALUATING);
            return requests.stop();
          });
      return RunState.FINISHED;
    } catch (CancellationException e) {
      return RunState.STOPPED;
    }
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
    boolean old = run.requests().stop(); // what stopped the training does not stop this
    return evaluate(
        Workplace.prepare(experiment, listener),
        plan,
        name,
        () -> listener.stopRequested() || (!old && run.requests().stop()));
  }

  private Evaluation evaluate(
      Workplace place, EvaluationPlan plan, String name, BooleanSupplier stop) {
    listener.phase(
        "evaluating the checkpoint of batch " + Workplace.restoreBest(run, place.network()));
    EvaluationRecorder recorder = new EvaluationRecorder(run, listener, name, stop);
    Evaluation evaluation =
        new Evaluator(
                place.network(), place.data().test(), plan, new Seed(experiment.seed()), recorder)
            .evaluate();
    run.evaluations().write(name, evaluation);
    new RunFigures(run, listener).drawCurve(name);
    return evaluation;
  }
}
