package org.redoubt.training;

import org.redoubt.model.Checkpoint;
import org.redoubt.result.MetricsRow;

/** Whom the training loop reports to, and who may ask it to stop. */
public interface TrainingObserver {
  /** A batch is done. */
  void batchDone(Position position);

  /** A row of metrics is due. */
  void row(MetricsRow row);

  /**
   * The state to continue from, at the end of an epoch, at a stop, and whenever {@link
   * #checkpointDue} asked for it.
   */
  void checkpoint(Checkpoint checkpoint);

  /** The state with the best validation score so far. */
  void best(Checkpoint checkpoint);

  /**
   * The network, without the optimiser's state, kept for analyses over training. A run that is
   * continued may report the same epoch again, with the same bytes.
   *
   * @param epoch epochs done; 0: before training
   */
  void snapshot(int epoch, Checkpoint checkpoint);

  /** Asked after every batch: whether to write a checkpoint now. Has no effect on the result. */
  boolean checkpointDue();

  /** Asked after every batch: whether to stop (or to wait, by not returning). */
  boolean stopRequested();

  /**
   * Where training stands.
   *
   * @param epoch epochs begun, from 1
   * @param images images in the batch just done
   */
  record Position(int epoch, int epochs, long step, long steps, int images) {}
}
