package org.redoubt.ui.robustness;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What some evaluations say.
 *
 * @param results of all runs
 * @param rows of the table
 * @param picture null where no evaluation that counts has a curve
 */
record Findings(List<RunResults> results, List<ResultRow> rows, @Nullable CurvePicture picture) {
  static final Findings NOTHING = new Findings(List.of(), List.of(), null);

  Findings {
    results = List.copyOf(results);
    rows = List.copyOf(rows);
  }

  /**
   * What they say; takes some milliseconds for each run, so not on the window's thread.
   *
   * @param without names of evaluations that do not count
   */
  static Findings of(List<RunResults> results, Set<String> without, Goals goals) {
    List<RunResults> counted = results.stream().map(one -> one.without(without)).toList();
    return new Findings(results, ResultRows.of(counted, goals), CurvePicture.of(counted, goals));
  }
}
