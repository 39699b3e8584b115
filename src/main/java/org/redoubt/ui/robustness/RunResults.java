package org.redoubt.ui.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.redoubt.result.Evaluation;
import org.redoubt.run.EvaluationFiles;
import org.redoubt.run.RunDirectory;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.model.Stamp;

/**
 * What a run's evaluations measured.
 *
 * @param stamp of the results when they were read
 * @param evaluations that after training, then the others by name
 */
record RunResults(RunDirectory run, Stamp stamp, List<Named> evaluations) {
  RunResults {
    evaluations = List.copyOf(evaluations);
  }

  /** The figures of an evaluation, without the outcomes of its images. */
  record Named(String name, Evaluation evaluation) {}

  /**
   * Reads those of a run.
   *
   * @throws org.redoubt.run.RunException if a file is damaged
   */
  static RunResults read(RunItem item) {
    RunDirectory run = item.run();
    List<String> names = new ArrayList<>(run.evaluations().names());
    if (names.remove(EvaluationFiles.TEST)) {
      names.add(0, EvaluationFiles.TEST);
    }
    List<Named> all =
        names.stream().map(name -> new Named(name, run.evaluations().figures(name))).toList();
    return new RunResults(run, item.stamp().results(), all);
  }

  /** Reads those of runs that have changed since they were read. */
  static List<RunResults> read(List<RunItem> items, List<RunResults> known) {
    return items.stream()
        .map(
            item ->
                known.stream().filter(one -> one.of(item)).findFirst().orElseGet(() -> read(item)))
        .toList();
  }

  boolean of(RunItem item) {
    return stamp.equals(item.stamp().results()) && run.name().equals(item.name());
  }

  /** Without the evaluations of some names. */
  RunResults without(Set<String> hidden) {
    return new RunResults(
        run, stamp, evaluations.stream().filter(one -> !hidden.contains(one.name())).toList());
  }
}
