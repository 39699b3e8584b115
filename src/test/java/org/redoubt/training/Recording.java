package org.redoubt.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Experiment;
import org.redoubt.model.Checkpoint;
import org.redoubt.model.Network;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.Proportion;
import org.redoubt.training.Validator.Scores;

/** Keeps all that training reports, and stops it after so many batches. */
final class Recording implements TrainingObserver {
  final List<MetricsRow> rows = new ArrayList<>();
  final List<Position> positions = new ArrayList<>();
  final List<Checkpoint> checkpoints = new ArrayList<>();
  final Map<Integer, Checkpoint> snapshots = new TreeMap<>();
  @Nullable Checkpoint best;
  private final long stopAfter;

  Recording(long stopAfter) {
    this.stopAfter = stopAfter;
  }

  /** Trains a fresh network to the end. */
  static Recording of(Experiment experiment) {
    Recording recording = new Recording(Long.MAX_VALUE);
    trainer(experiment, Tiny.network(experiment), recording).run();
    return recording;
  }

  /** A trainer whose validation is a cheap function of the parameters. */
  static Trainer trainer(Experiment experiment, Network network, Recording recording) {
    return new Trainer(
        experiment, Tiny.data(experiment), network, () -> scores(network), recording);
  }

  private static Optional<Scores> scores(Network network) {
    double sum = network.parameters().values().norm1Number().doubleValue();
    int k = Math.toIntExact(Math.floorMod(Math.round(sum * 1e4), 101L));
    return Optional.of(new Scores(new Proportion(k, 100), new Proportion(k / 2, 100)));
  }

  Checkpoint last() {
    return checkpoints.get(checkpoints.size() - 1);
  }

  @Override
  public void batchDone(Position position) {
    positions.add(position);
  }

  @Override
  public void row(MetricsRow row) {
    rows.add(row);
  }

  @Override
  public void checkpoint(Checkpoint checkpoint) {
    checkpoints.add(checkpoint);
  }

  @Override
  public void best(Checkpoint checkpoint) {
    best = checkpoint;
  }

  @Override
  public void snapshot(int epoch, Checkpoint checkpoint) {
    snapshots.put(epoch, checkpoint);
  }

  @Override
  public boolean checkpointDue() {
    return false;
  }

  @Override
  public boolean stopRequested() {
    return positions.get(positions.size() - 1).step() == stopAfter;
  }
}
