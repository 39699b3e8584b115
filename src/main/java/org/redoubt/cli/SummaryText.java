package org.redoubt.cli;

import org.jspecify.annotations.Nullable;
import org.redoubt.result.Percent;
import org.redoubt.result.Proportion;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunSummary;

/** A run of a list in the words of the terminal. */
record SummaryText(RunSummary run) {

  static SummaryText of(RunDirectory run) {
    return new SummaryText(RunSummary.of(run, run.status()));
  }

  /** {@code epoch 1/2, 50 %}. */
  String progress() {
    return run.progress().steps() == 0
        ? "-"
        : Words.format(
            "epoch %d/%d, %.0f %%",
            run.progress().epoch(),
            run.progress().epochs(),
            100.0 * run.progress().step() / run.progress().steps());
  }

  String natural() {
    return text(run.natural());
  }

  String robust() {
    return text(run.robust());
  }

  private String text(@Nullable Proportion p) {
    boolean validation = run.on() == RunSummary.Split.VALIDATION;
    return p == null ? "-" : Percent.of(p.rate()) + (validation ? " v" : "");
  }
}
