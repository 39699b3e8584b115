package org.redoubt.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.redoubt.result.ExampleOutcome;

/**
 * Equal bins over the margins of several runs; 0 is an edge, so that no bin holds both images that
 * are fooled and images that are not.
 *
 * @param start of the first bin, in widths from 0
 * @param count of bins, at least 1
 * @param width of a bin, above 0
 */
record MarginBins(long start, int count, double width) {
  private static final double MOST = 50;

  /** Images with a margin of at least from and below to. */
  record Bin(double from, double to, int fell, int robust) {
    double middle() {
      return (from + to) / 2;
    }
  }

  /** Bins of a round width that hold every finite margin, at most about fifty. */
  static MarginBins of(List<AttackedRun> runs) {
    double[] all = runs.stream().flatMapToDouble(run -> DoubleStream.of(margins(run))).toArray();
    double least = DoubleStream.of(all).reduce(0, Math::min);
    double most = DoubleStream.of(all).reduce(0, Math::max);
    double width = most > least ? Charts.niceStep((most - least) / MOST) : 1;
    long start = (long) Math.floor(least / width);
    return new MarginBins(start, (int) ((long) Math.floor(most / width) + 1 - start), width);
  }

  /** Margins that are numbers: a network that diverged has others. */
  static double[] margins(AttackedRun run) {
    return run.result().outcomes().stream()
        .mapToDouble(ExampleOutcome::margin)
        .filter(Double::isFinite)
        .toArray();
  }

  double first() {
    return edge(start);
  }

  double last() {
    return edge(start + count);
  }

  /** A quotient of whole numbers is 0.3 where a product is 0.30000000000000004. */
  private double edge(long widths) {
    return width < 1 ? widths / Math.rint(1 / width) : widths * width;
  }

  List<Bin> count(AttackedRun run) {
    int[] fell = new int[count];
    int[] robust = new int[count];
    for (ExampleOutcome outcome : run.result().outcomes()) {
      if (Double.isFinite(outcome.margin())) {
        int bin = (int) ((long) Math.floor(outcome.margin() / width) - start);
        (outcome.robust() ? robust : fell)[bin]++;
      }
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      bins.add(new Bin(edge(start + i), edge(start + i + 1), fell[i], robust[i]));
    }
    return bins;
  }

  /** The fullest bin of any run, as a share of the run's images. */
  double largestShare(List<AttackedRun> runs) {
    return runs.stream()
        .flatMapToDouble(
            run -> count(run).stream().mapToDouble(b -> (double) (b.fell() + b.robust()) / run.n()))
        .reduce(0, Math::max);
  }
}
