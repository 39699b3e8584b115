package org.redoubt.bench;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The times of all programs at one task, in milliseconds. */
record Row(String network, Task task, int threads, Map<Program, double[]> times) {

  Row(String network, Task task, int threads) {
    this(network, task, threads, new EnumMap<>(Program.class));
  }

  /** Takes in more measurements. */
  void add(Program program, double[] more) {
    times.merge(
        program,
        more,
        (a, b) -> {
          double[] both = Arrays.copyOf(a, a.length + b.length);
          System.arraycopy(b, 0, both, a.length, b.length);
          return both;
        });
  }

  double median(Program program) {
    return quantile(program, 0.5);
  }

  /** Quantile of the measured times, interpolated. */
  double quantile(Program program, double q) {
    double[] sorted = times.getOrDefault(program, new double[] {Double.NaN}).clone();
    Arrays.sort(sorted);
    double at = q * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /** PyTorch's time, in its fastest form, over Redoubt's. */
  double ratio() {
    double torch =
        times.keySet().stream()
            .filter(program -> program != Program.REDOUBT)
            .mapToDouble(this::median)
            .min()
            .orElse(Double.NaN);
    return torch / median(Program.REDOUBT);
  }

  /** Median with the quartiles. */
  String cell(Program program) {
    return String.format(
        Locale.ROOT,
        "%.1f (%.1f-%.1f)",
        median(program),
        quantile(program, 0.25),
        quantile(program, 0.75));
  }
}
