package org.redoubt.figure;

import java.util.List;
import java.util.OptionalDouble;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LayerDivergence.Stage;

/** When the stages of a run were. */
final class Epochs {
  private Epochs() {}

  /** Checks that a run kept snapshots. */
  static void check(Named<LayerDivergence> run) {
    if (run.analysis().stages().stream().noneMatch(stage -> stage.epoch() != null)) {
      throw new IllegalArgumentException(
          "run '%s' kept no snapshots of training; train it with schedule.snapshot_every, or draw its divergence by layer"
              .formatted(run.run()));
    }
  }

  /**
   * Epochs done at a stage. At the checkpoint that is evaluated they follow from its batches, where
   * a snapshot tells how many an epoch has; else nothing is known.
   */
  static OptionalDouble of(LayerDivergence run, Stage stage) {
    if (stage.epoch() != null) {
      return OptionalDouble.of(stage.epoch());
    }
    return run.stages().stream()
        .filter(one -> one.epoch() != null && one.epoch() > 0 && one.step() > 0)
        .mapToDouble(one -> (double) stage.step() * one.epoch() / one.step())
        .max();
  }

  /** The last of several runs. */
  static double largest(List<Named<LayerDivergence>> runs) {
    return runs.stream()
        .flatMap(run -> run.analysis().stages().stream().map(stage -> of(run.analysis(), stage)))
        .mapToDouble(epoch -> epoch.orElse(0))
        .max()
        .orElse(1);
  }
}
