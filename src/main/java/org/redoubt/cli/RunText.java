package org.redoubt.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.redoubt.config.AttackNames;
import org.redoubt.config.Experiment;
import org.redoubt.config.Kinds;
import org.redoubt.config.Method;
import org.redoubt.config.Settings;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.Percent;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunNotes;
import org.redoubt.run.RunStatus;

/** A run in full, for reading. */
final class RunText {
  private final RunDirectory run;

  RunText(RunDirectory run) {
    this.run = run;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(asked().lines());
    lines.addAll(stands().lines());
    for (String name : run.evaluations().names()) {
      lines.add("");
      lines.add("evaluation " + name);
      lines.addAll(EvaluationText.lines(run.evaluations().figures(name)));
    }
    lines.add("");
    lines.add(run.path().toString());
    return lines;
  }

  private Table asked() {
    Experiment e = run.experiment();
    return new Table()
        .row("run", run.name())
        .row("seed", Long.toString(e.seed()))
        .row("data", Kinds.word((Record) e.data()))
        .row("model", Kinds.word((Record) e.model()))
        .row("method", method(e.method()))
        .row("adversary", e.method() instanceof Method.Standard ? "none" : adversary(e))
        .row("optimiser", optimiser(e))
        .row("schedule", schedule(e));
  }

  private static String method(Method method) {
    String weights =
        method instanceof Method.Adr adr
            ? Words.format(
                " (lambda_lc %s, lambda_gb %s, lambda_smt %s, lambda_conf %s)",
                adr.lambdaLc(), adr.lambdaGb(), adr.lambdaSmt(), adr.lambdaConf())
            : "";
    return Kinds.word((Record) method) + weights;
  }

  private static String adversary(Experiment e) {
    return AttackNames.of(e.adversary());
  }

  private static String optimiser(Experiment e) {
    return Kinds.word((Record) e.optimiser())
        + ", learning rate "
        + Words.format("%s", e.optimiser().learningRate());
  }

  private static String schedule(Experiment e) {
    return Words.format(
        "%d epochs, batches of %d, %s threads",
        e.schedule().epochs(),
        e.schedule().batchSize(),
        e.compute().threads() == null ? "auto" : e.compute().threads());
  }

  private Table stands() {
    RunStatus status = run.status();
    String age = Words.age(status.changed(), Instant.now());
    Table table =
        new Table()
            .row("")
            .row("state", status.state().word() + " for " + age + ": " + status.message())
            .row("progress", SummaryText.of(run).progress())
            .row("checkpoints", String.join(", ", run.checkpoints().names()));
    List<MetricsRow> rows = run.metrics();
    if (!rows.isEmpty()) {
      MetricsRow row = rows.get(rows.size() - 1);
      table.row("loss", Words.format("%.4f at step %d%s", row.loss(), row.step(), terms(row)));
    }
    run.latestValidation()
        .ifPresent(row -> table.row("validation", validation(row) + " in epoch " + row.epoch()));
    return notes(table, run.notes());
  }

  private static Table notes(Table table, RunNotes notes) {
    if (!notes.tags().isEmpty()) {
      table.row("tags", String.join(", ", notes.tags()));
    }
    if (!notes.note().isBlank()) {
      table.row("note", notes.note());
    }
    return notes.hidden() ? table.row("hidden", "yes; 'redoubt list --all' lists it") : table;
  }

  private static String terms(MetricsRow row) {
    return row.terms().stream()
        .map(term -> Words.format("%s %.4f", Settings.word(term.term()), term.weighted()))
        .collect(Collectors.joining(", ", " (weighted: ", ")"));
  }

  private static String validation(MetricsRow row) {
    String natural =
        row.naturalValidation() == null ? "-" : Percent.of(row.naturalValidation().rate());
    String robust =
        row.robustValidation() == null ? "-" : Percent.of(row.robustValidation().rate());
    return "natural " + natural + ", robust " + robust;
  }
}
