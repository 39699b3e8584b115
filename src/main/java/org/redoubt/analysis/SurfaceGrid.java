package org.redoubt.analysis;

import java.util.List;
import java.util.stream.IntStream;
import org.redoubt.config.AnalysisPlan;

/**
 * Where a loss surface is evaluated: points * points coordinates, evenly spaced, both ends
 * included; of an odd number the middle one is exactly 0.
 *
 * @param points along each axis, from 2
 * @param range coordinates run from -range to range
 * @param clipped whether points are clipped to the pixel range [0,1]; a latent representation has
 *     no such range, so this concerns the input space alone
 */
public record SurfaceGrid(int points, double range, boolean clipped) {
  public SurfaceGrid {
    if (points < 2) {
      throw new AnalysisException(
          "a surface with %d points along each axis shows nothing: take 2 or more"
              .formatted(points));
    }
    if (!(range > 0 && Double.isFinite(range))) {
      throw new AnalysisException(
          "a surface of half-width %s shows nothing: set analysis.range to a number above 0"
              .formatted(range));
    }
  }

  /**
   * The grid of a configuration.
   *
   * @param epsilon of the adversary: the range, where the plan leaves that open
   */
  public static SurfaceGrid of(AnalysisPlan plan, double epsilon) {
    Double range = plan.range();
    return new SurfaceGrid(plan.grid(), range == null ? epsilon : range, plan.clip());
  }

  /** Points of the whole surface. */
  int total() {
    return points * points;
  }

  double coordinate(int i) {
    return range * (2 * i - (points - 1)) / (points - 1);
  }

  List<Double> coordinates() {
    return IntStream.range(0, points).mapToObj(this::coordinate).toList();
  }
}
