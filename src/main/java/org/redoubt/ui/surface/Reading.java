package org.redoubt.ui.surface;

import java.util.List;
import org.redoubt.figure.LossOf;

/**
 * What all runs say at one point.
 *
 * @param random coordinate along the random direction, in units of epsilon
 * @param gradient coordinate along the gradient, in units of epsilon
 */
record Reading(GridPoint at, double random, double gradient, List<One> runs) {
  Reading {
    runs = List.copyOf(runs);
  }

  /**
   * What a run says.
   *
   * @param lossOfLabel cross-entropy of the true class, in nats
   * @param lossOfPrediction cross-entropy of the class predicted at the centre, in nats
   * @param right whether the prediction is the true class
   */
  record One(
      String title, double lossOfLabel, double lossOfPrediction, int prediction, boolean right) {}

  /** Reads runs off, of which there is at least one. */
  static Reading of(List<Measured> runs, GridPoint at) {
    Measured first = runs.get(0);
    return new Reading(
        at,
        first.radii(at.random()),
        first.radii(at.gradient()),
        runs.stream().map(run -> one(run, at)).toList());
  }

  private static One one(Measured run, GridPoint at) {
    int prediction = run.prediction(at.random(), at.gradient());
    return new One(
        run.title(),
        run.loss(LossOf.LABEL, at.random(), at.gradient()),
        run.loss(LossOf.PREDICTION, at.random(), at.gradient()),
        prediction,
        prediction == run.surface().subject().label());
  }
}
