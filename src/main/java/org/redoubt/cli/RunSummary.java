package org.redoubt.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.Evaluation;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.Percent;
import org.redoubt.result.Proportion;
import org.redoubt.run.EvaluationFiles;
import org.redoubt.run.Progress;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunState;
import org.redoubt.run.RunStatus;

/**
 * A run in a list.
 *
 * @param on what natural and robust were measured on; null: nothing yet
 * @param robust worst case over the attacks
 */
record RunSummary(
    String name,
    RunState state,
    Progress progress,
    @Nullable Split on,
    @Nullable Proportion natural,
    @Nullable Proportion robust,
    Instant created,
    String message,
    Path directory) {

  /** Images that accuracy was measured on. */
  enum Split {
    TEST,
    VALIDATION
  }

  static RunSummary of(RunDirectory run) {
    RunStatus status = run.status();
    if (run.evaluations().names().contains(EvaluationFiles.TEST)) {
      Evaluation test = run.evaluations().read(EvaluationFiles.TEST);
      boolean attacked = !test.attacks().isEmpty();
      return of(run, status, Split.TEST, test.natural(), attacked ? test.worstCase() : null);
    }
    return validated(run.metrics())
        .map(
            row ->
                of(run, status, Split.VALIDATION, row.naturalValidation(), row.robustValidation()))
        .orElseGet(() -> of(run, status, null, null, null));
  }

  private static RunSummary of(
      RunDirectory run,
      RunStatus status,
      @Nullable Split on,
      @Nullable Proportion natural,
      @Nullable Proportion robust) {
    return new RunSummary(
        run.name(),
        status.state(),
        status.progress(),
        on,
        natural,
        robust,
        status.created(),
        status.message(),
        run.path());
  }

  /** The latest row with a validation. */
  static Optional<MetricsRow> validated(List<MetricsRow> rows) {
    return rows.stream().filter(row -> row.naturalValidation() != null).reduce((a, b) -> b);
  }

  String progressText() {
    return progress.steps() == 0
        ? "-"
        : Words.format(
            "epoch %d/%d, %.0f %%",
            progress.epoch(), progress.epochs(), 100.0 * progress.step() / progress.steps());
  }

  String naturalText() {
    return text(natural);
  }

  String robustText() {
    return text(robust);
  }

  private String text(@Nullable Proportion p) {
    return p == null ? "-" : Percent.of(p.rate()) + (on == Split.VALIDATION ? " v" : "");
  }
}
