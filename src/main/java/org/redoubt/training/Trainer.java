package org.redoubt.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Experiment;
import org.redoubt.config.Method;
import org.redoubt.config.Schedule;
import org.redoubt.config.Seed;
import org.redoubt.data.Augmenter;
import org.redoubt.data.Batch;
import org.redoubt.data.BatchOrder;
import org.redoubt.data.Splits;
import org.redoubt.model.Checkpoint;
import org.redoubt.model.Network;
import org.redoubt.training.Validator.Scores;

/**
 * The training loop. Batch order, augmentation, random starts and dropout masks are keyed by seed,
 * epoch, step and image, so a run that continues from a checkpoint computes bit for bit what an
 * uninterrupted one does.
 */
public final class Trainer {
  private final Experiment experiment;
  private final Splits data;
  private final Network network;
  private final TrainingObserver observer;
  private final Seed seed;
  private final Updater updater;
  private final TrainingStep trainingStep;
  private final Validator validator;
  private final Augmenter augmenter;
  private long step;
  private double bestScore = Double.NEGATIVE_INFINITY;

  /** How a call of {@link #run} ended. */
  public enum End {
    FINISHED,
    STOPPED
  }

  public Trainer(
      Experiment experiment,
      Splits data,
      Network network,
      Validator validator,
      TrainingObserver observer) {
    this.experiment = experiment;
    this.data = data;
    this.network = network;
    this.observer = observer;
    this.seed = new Seed(experiment.seed()).fork("training");
    this.updater = new Updater(experiment.optimiser(), network.parameters());
    this.trainingStep = new TrainingStep(experiment, network, seed);
    this.validator = validator;
    this.augmenter = Augmenter.of(experiment.data());
  }

  /** Continues from a checkpoint of this experiment. */
  public void restore(Checkpoint checkpoint, Path source) throws IOException {
    checkpoint.restore(network, source);
    checkpoint.restoreOptimiser(updater.state(), source);
    step = checkpoint.step();
    bestScore = checkpoint.bestScore();
  }

  /** Trains to the end of the schedule, or until the observer asks to stop. */
  public End run() {
    long steps = totalSteps();
    int epoch = (int) (step / stepsPerEpoch());
    if (step == 0) {
      snapshotAfter(0);
    }
    while (step < steps) {
      List<int[]> batches =
          BatchOrder.epoch(
              data.train().size(), schedule().batchSize(), epochSeed("batches", epoch));
      for (int i = (int) (step % stepsPerEpoch()); i < batches.size() && step < steps; i++) {
        boolean last = i == batches.size() - 1 || step + 1 == steps;
        Batch batch =
            augmenter.batch(data.train(), batches.get(i), epochSeed("augmentation", epoch));
        trainOn(batch, epoch, last);
        observer.batchDone(
            new TrainingObserver.Position(epoch + 1, epochs(), step, steps, batch.size()));
        if (i == batches.size() - 1) {
          snapshotAfter(epoch + 1); // before any checkpoint: no resumed run lacks one
        }
        if (observer.stopRequested()) {
          observer.checkpoint(checkpoint());
          return End.STOPPED;
        }
        if (last || observer.checkpointDue()) {
          observer.checkpoint(checkpoint());
        }
      }
      epoch++;
    }
    return End.FINISHED;
  }

  private void trainOn(Batch batch, int epoch, boolean lastOfEpoch) {
    double warmup = warmup();
    boolean validates = lastOfEpoch && validationDue(epoch);
    boolean reports = validates || (step + 1) % schedule().logEvery() == 0;
    @Nullable MetricsOfStep metrics;
    try (TrainingStep.Done done = trainingStep.run(batch, epoch, step, warmup)) {
      metrics = reports ? MetricsOfStep.of(done) : null;
    }
    double learningRate = learningRate(epoch);
    double gradientNorm = updater.step(learningRate, step);
    step++;
    @Nullable Scores scores = validates ? validator.measure().orElse(null) : null;
    if (scores != null) {
      keepIfBest(scores);
    }
    if (metrics != null) {
      boolean attacked = !(experiment.method() instanceof Method.Standard);
      double epsilon = attacked ? experiment.adversary().epsilon() * warmup : 0;
      observer.row(metrics.row(epoch + 1, step, learningRate, epsilon, gradientNorm, scores));
    }
  }

  private void keepIfBest(Scores scores) {
    double score = scores.score(schedule().validation().select(), step);
    if (score > bestScore) {
      bestScore = score;
      observer.best(checkpoint());
    }
  }

  private void snapshotAfter(int epochs) {
    Integer every = schedule().snapshotEvery();
    if (every != null && epochs % every == 0) {
      observer.snapshot(epochs, checkpoint().withoutOptimiser());
    }
  }

  private Checkpoint checkpoint() {
    return Checkpoint.of(network, updater.state(), step, bestScore);
  }

  private boolean validationDue(int epoch) {
    boolean last = (epoch + 1) * stepsPerEpoch() >= totalSteps();
    return last || (epoch + 1) % schedule().validation().everyEpochs() == 0;
  }

  private double warmup() {
    int steps = schedule().epsilonWarmupSteps();
    return steps == 0 ? 1 : Math.min(1, (step + 1.0) / steps);
  }

  private double learningRate(int epoch) {
    int passed = (int) schedule().milestones().stream().filter(m -> m <= epoch).count();
    return experiment.optimiser().learningRate() * Math.pow(schedule().decay(), passed);
  }

  private Schedule schedule() {
    return experiment.schedule();
  }

  private Seed epochSeed(String stream, int epoch) {
    return seed.fork(stream).fork(epoch);
  }

  private long stepsPerEpoch() {
    long size = data.train().size();
    int batch = schedule().batchSize();
    return size / batch + (size % batch >= 2 ? 1 : 0); // as BatchOrder cuts
  }

  private long totalSteps() {
    long all = schedule().epochs() * stepsPerEpoch();
    Integer limit = schedule().maxSteps();
    return limit == null ? all : Math.min(limit, all);
  }

  private int epochs() {
    return (int) ((totalSteps() + stepsPerEpoch() - 1) / stepsPerEpoch());
  }
}
