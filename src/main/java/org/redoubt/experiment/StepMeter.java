package org.redoubt.experiment;

import org.redoubt.model.Checkpoint;
import org.redoubt.result.EstimateReport.Measured;
import org.redoubt.result.MetricsRow;
import org.redoubt.training.TrainingObserver;

/** Times the first batches of a training, and then stops it. */
final class StepMeter implements TrainingObserver {
  private final PipelineListener listener;
  private final int batchSize;
  private final Timings timings = new Timings();
  private long last = System.nanoTime();
  private long steps;
  private int epochs;

  StepMeter(PipelineListener listener, int batchSize) {
    this.listener = listener;
    this.batchSize = batchSize;
  }

  /** The last batch of an epoch may be smaller; it counts only where no batch is full. */
  @Override
  public void batchDone(Position position) {
    steps = position.steps();
    epochs = position.epochs();
    long now = System.nanoTime();
    if (position.images() == batchSize || timings.done() == 0) {
      timings.add(now - last);
    }
    last = now;
    listener.analysed("training steps", timings.done(), timings.most());
  }

  @Override
  public boolean stopRequested() {
    return timings.enough() || listener.stopRequested();
  }

  /** Batches of the whole training. */
  long steps() {
    return steps;
  }

  /** Epochs of the whole training. */
  int epochs() {
    return epochs;
  }

  Measured measured() {
    return timings.measured(batchSize, 1);
  }

  @Override
  public void row(MetricsRow row) {}

  @Override
  public void checkpoint(Checkpoint checkpoint) {}

  @Override
  public void best(Checkpoint checkpoint) {}

  @Override
  public void snapshot(int epoch, Checkpoint checkpoint) {}

  @Override
  public boolean checkpointDue() {
    return false;
  }
}
