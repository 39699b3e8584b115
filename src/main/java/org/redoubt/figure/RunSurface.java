package org.redoubt.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.redoubt.result.LossSurface;

/**
 * A loss surface that can be drawn.
 *
 * @param run name of the run whose network was measured
 * @param surface a square grid of at least 2x2 finite losses of 0 or more, at evenly spaced
 *     coordinates
 */
public record RunSurface(String run, LossSurface surface) {
  private static final List<String> COLUMNS =
      List.of("run", "random", "gradient", "loss_label", "loss_prediction", "prediction");

  /**
   * Checks that the surface can be drawn.
   *
   * @throws IllegalArgumentException if it is none of the above
   */
  public RunSurface {
    List<Double> coordinates = surface.coordinates();
    if (coordinates.size() < 2) {
      throw wrong(run, coordinates.size() + " points per axis; at least 2 are needed");
    }
    double step = step(coordinates);
    for (int i = 1; i < coordinates.size(); i++) {
      double gap = coordinates.get(i) - coordinates.get(i - 1);
      if (!(gap > 0) || Math.abs(gap - step) > 1e-6 * step) {
        throw wrong(run, "coordinates that are not evenly spaced and rising");
      }
    }
    checkSquare(run, coordinates.size(), surface.lossOfLabel());
    checkSquare(run, coordinates.size(), surface.lossOfPrediction());
    checkSquare(run, coordinates.size(), surface.predictions());
    for (LossOf loss : LossOf.values()) {
      checkLosses(run, loss.on(surface));
    }
  }

  private static double step(List<Double> coordinates) {
    return (coordinates.get(coordinates.size() - 1) - coordinates.get(0))
        / (coordinates.size() - 1);
  }

  private static <T> void checkSquare(String run, int size, List<List<T>> grid) {
    boolean square = grid.size() == size && grid.stream().allMatch(row -> row.size() == size);
    if (!square) {
      throw wrong(run, "a grid that is not %dx%d like its coordinates".formatted(size, size));
    }
  }

  private static void checkLosses(String run, List<List<Double>> losses) {
    losses.stream()
        .flatMap(List::stream)
        .filter(loss -> !(loss >= 0 && Double.isFinite(loss)))
        .findFirst()
        .ifPresent(
            loss -> {
              throw wrong(run, "a loss of " + loss + "; allowed: finite numbers of 0 or more");
            });
  }

  private static IllegalArgumentException wrong(String run, String found) {
    return new IllegalArgumentException(
        "the loss surface of '" + run + "' has " + found + "; compute it again");
  }

  /** Points per axis. */
  int size() {
    return surface.coordinates().size();
  }

  /** Distance between neighbouring points. */
  double step() {
    return step(surface.coordinates());
  }

  /** The least coordinate of both axes. */
  double first() {
    return surface.coordinates().get(0);
  }

  /** The largest coordinate of both axes. */
  double last() {
    return surface.coordinates().get(size() - 1);
  }

  double loss(LossOf loss, int random, int gradient) {
    return loss.on(surface).get(random).get(gradient);
  }

  int prediction(int random, int gradient) {
    return surface.predictions().get(random).get(gradient);
  }

  /** The largest loss in nats. */
  double largest(LossOf loss) {
    return loss.on(surface).stream()
        .flatMap(List::stream)
        .mapToDouble(Double::doubleValue)
        .max()
        .orElseThrow();
  }

  /** Share of the points at which each class is predicted, by class; those shares add up to 1. */
  SortedMap<Integer, Double> shares() {
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    surface.predictions().stream()
        .flatMap(List::stream)
        .forEach(label -> counts.merge(label, 1, Integer::sum));
    SortedMap<Integer, Double> shares = new TreeMap<>();
    counts.forEach((label, count) -> shares.put(label, count / (double) (size() * size())));
    return shares;
  }

  /** Share of the points at which a class is predicted. */
  double share(int label) {
    return shares().getOrDefault(label, 0.0);
  }

  /** One row for each point of each surface, random coordinate first. */
  static Table numbers(List<RunSurface> surfaces) {
    List<List<Object>> rows = new ArrayList<>();
    surfaces.forEach(one -> one.addRows(rows));
    return new Table(COLUMNS, rows);
  }

  private void addRows(List<List<Object>> rows) {
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < size(); j++) {
        rows.add(
            List.of(
                run,
                surface.coordinates().get(i),
                surface.coordinates().get(j),
                loss(LossOf.LABEL, i, j),
                loss(LossOf.PREDICTION, i, j),
                prediction(i, j)));
      }
    }
  }
}
