package org.redoubt.ui.surface;

import java.util.List;
import org.redoubt.figure.LossOf;
import org.redoubt.result.LossSurface;

/**
 * The surface of a run.
 *
 * @param run name of its directory
 * @param title what it is called on the screen
 * @param epsilon unit of the axes
 * @param ball where the plane leaves the ball that the run was trained in
 */
record Measured(
    String run, String title, LossSurface surface, double epsilon, List<PlanePoint> ball) {
  Measured {
    ball = List.copyOf(ball);
  }

  /** Points along each axis. */
  int size() {
    return surface.coordinates().size();
  }

  /** In nats. */
  double loss(LossOf of, int random, int gradient) {
    return losses(of).get(random).get(gradient);
  }

  private List<List<Double>> losses(LossOf of) {
    return switch (of) {
      case LABEL -> surface.lossOfLabel();
      case PREDICTION -> surface.lossOfPrediction();
    };
  }

  int prediction(int random, int gradient) {
    return surface.predictions().get(random).get(gradient);
  }

  /** The largest loss, in nats. */
  double largest(LossOf of) {
    return losses(of).stream()
        .flatMap(List::stream)
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }

  /** Share of the points at which the network is right, 0 to 1. */
  double right() {
    int label = surface.subject().label();
    return surface.predictions().stream()
        .flatMap(List::stream)
        .mapToInt(prediction -> prediction == label ? 1 : 0)
        .average()
        .orElse(0);
  }

  /** A coordinate in units of epsilon. */
  double radii(int place) {
    return surface.coordinates().get(place) / epsilon;
  }

  /** Half-width of the plane in units of epsilon. */
  double range() {
    return surface.range() / epsilon;
  }
}
