package org.redoubt.analysis;

import java.util.Arrays;
import org.redoubt.result.LayerDivergence.Layer;
import org.redoubt.result.Proportion;

/**
 * How far a layer's representation h(x) is moved by an attack, collected example by example.
 *
 * <p>An example that silences the layer, h(x) = 0, has no relative distance: where h(x') is 0 too
 * it was not moved and counts as 0, else it is left out of the relative mean (never of the absolute
 * one), so that one dead example does not make the mean infinite. With no example left that mean is
 * NaN, with one left its interval.
 */
final class Displacement {
  private final String name;
  private final double[] relative; // by example; NaN: left out
  private final double[] absolute; // by example, |.|_1 / size
  private int size;

  Displacement(String name, int examples) {
    this.name = name;
    relative = new double[examples];
    absolute = new double[examples];
  }

  /** Takes in examples from (inclusive) to (exclusive), row by row. */
  void add(float[] clean, float[] adversarial, int from, int to) {
    size = clean.length / (to - from);
    for (int i = from; i < to; i++) {
      double length = 0;
      double moved = 0;
      double sum = 0;
      for (int k = (i - from) * size; k < (i - from + 1) * size; k++) {
        double d = (double) adversarial[k] - clean[k];
        length += (double) clean[k] * clean[k];
        moved += d * d;
        sum += Math.abs(d);
      }
      relative[i] = moved == 0 ? 0 : length == 0 ? Double.NaN : Math.sqrt(moved / length);
      absolute[i] = sum / size;
    }
  }

  /** The means over all examples, with the normal interval of the relative one. */
  Layer layer() {
    double[] known = Arrays.stream(relative).filter(r -> !Double.isNaN(r)).toArray();
    double mean = mean(known);
    double squares = Arrays.stream(known).map(r -> (r - mean) * (r - mean)).sum();
    double half = Proportion.Z * Math.sqrt(squares / (known.length - 1.0) / known.length);
    return new Layer(name, size, mean, mean - half, mean + half, mean(absolute));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }
}
