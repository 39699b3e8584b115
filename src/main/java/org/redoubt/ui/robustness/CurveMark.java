package org.redoubt.ui.robustness;

import java.util.List;
import org.redoubt.result.Proportion;

/**
 * A point of the picture.
 *
 * @param series name of its line
 * @param epsilon radius
 * @param seeds what each run measured there, at least one
 */
record CurveMark(String series, double epsilon, List<Seed> seeds) {
  CurveMark {
    seeds = List.copyOf(seeds);
  }

  /** What a run of that seed measured. */
  record Seed(long seed, Proportion share) {}

  /** Mean over the seeds, 0 to 1: where the point is drawn. */
  double rate() {
    return seeds.stream().mapToDouble(seed -> seed.share().rate()).average().orElse(0);
  }
}
