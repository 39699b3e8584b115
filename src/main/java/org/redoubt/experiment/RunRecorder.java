package org.redoubt.experiment;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.redoubt.model.Checkpoint;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.TimingRow;
import org.redoubt.run.Checkpoints;
import org.redoubt.run.Progress;
import org.redoubt.run.RowWriter;
import org.redoubt.run.RunWriter;
import org.redoubt.training.TrainingObserver;

/**
 * Writes what training reports into the run directory, and passes on requests to stop and to pause.
 */
final class RunRecorder implements TrainingObserver, AutoCloseable {
  private static final long CHECKPOINT_EVERY = TimeUnit.MINUTES.toNanos(2);
  private static final long HEARTBEAT_EVERY = TimeUnit.SECONDS.toNanos(1);
  private static final String TRAINING = "training";
  private final RunWriter writer;
  private final PipelineListener listener;
  private final RowWriter<MetricsRow> metrics;
  private final RowWriter<TimingRow> timing;
  private final RequestWatch requests;
  private final Stopwatch watch = new Stopwatch();
  private long lastCheckpoint = System.nanoTime();
  private long lastHeartbeat = System.nanoTime() - HEARTBEAT_EVERY;
  private @Nullable Progress reached;

  /**
   * @param step batches done at the checkpoint training continues from; later rows are cut off
   */
  RunRecorder(RunWriter writer, PipelineListener listener, long step) {
    this.writer = writer;
    this.listener = listener;
    this.requests = new RequestWatch(writer, listener);
    this.metrics = writer.metricsAfter(step);
    this.timing = writer.timingAfter(step);
  }

  @Override
  public void batchDone(Position position) {
    watch.add(position);
    Progress progress = progress(position);
    reached = progress;
    listener.trained(progress, watch.imagesPerSecond(), watch.eta());
    if (System.nanoTime() - lastHeartbeat >= HEARTBEAT_EVERY) {
      beat();
    }
  }

  private void beat() {
    lastHeartbeat = System.nanoTime();
    if (reached != null) {
      writer.heartbeat(reached, TRAINING);
    }
  }

  private static Progress progress(Position p) {
    return new Progress(p.epoch(), p.epochs(), p.step(), p.steps());
  }

  @Override
  public void row(MetricsRow row) {
    metrics.append(row);
    timing.append(new TimingRow(row.step(), watch.elapsed(), watch.imagesPerSecond(), watch.eta()));
    listener.row(row);
  }

  @Override
  public void checkpoint(Checkpoint checkpoint) {
    writer.commitCheckpoint(Checkpoints.LAST, checkpoint::write);
    lastCheckpoint = System.nanoTime();
    beat(); // the status is never behind the checkpoint
  }

  @Override
  public void best(Checkpoint checkpoint) {
    writer.commitCheckpoint(Checkpoints.BEST, checkpoint::write);
  }

  @Override
  public void snapshot(int epoch, Checkpoint checkpoint) {
    writer.commitCheckpoint(Checkpoints.snapshot(epoch), checkpoint::write);
  }

  @Override
  public boolean checkpointDue() {
    return System.nanoTime() - lastCheckpoint > CHECKPOINT_EVERY;
  }

  @Override
  public boolean stopRequested() {
    if (requests.waitedOutPause(TRAINING)) {
      watch.restart();
    }
    return requests.stop();
  }

  @Override
  public void close() {
    try (metrics;
        timing) {
      beat(); // the last batches may have passed since the last sign of life
    }
  }
}
