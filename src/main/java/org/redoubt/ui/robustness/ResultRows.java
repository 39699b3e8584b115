package org.redoubt.ui.robustness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Attack;
import org.redoubt.config.AttackNames;
import org.redoubt.config.Settings;
import org.redoubt.figure.Table;
import org.redoubt.result.AttackResult;
import org.redoubt.result.CurvePoint;
import org.redoubt.result.Evaluation;
import org.redoubt.result.Proportion;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.robustness.ResultRow.Kind;

/** The table: what each evaluation measured, a row each. */
final class ResultRows {
  private static final Texts TEXTS = Texts.of("robustness");
  private final List<ResultRow> rows = new ArrayList<>();
  private final Goals goals;

  private ResultRows(Goals goals) {
    this.goals = goals;
  }

  /** The rows of the attacks of some goals, and the accuracies without attack. */
  static List<ResultRow> of(List<RunResults> runs, Goals goals) {
    ResultRows all = new ResultRows(goals);
    for (RunResults run : runs) {
      run.evaluations().forEach(one -> all.add(run, one));
    }
    return List.copyOf(all.rows);
  }

  private void add(RunResults run, RunResults.Named named) {
    Evaluation evaluation = named.evaluation();
    Row row = new Row(run, named);
    row.add(Kind.NATURAL, TEXTS.get("row.natural"), null, evaluation.natural());
    Set<Measured> told = new HashSet<>();
    for (AttackResult result : evaluation.attacks()) {
      attack(row, new Measured(result.attack(), result.robust()), told);
    }
    for (CurvePoint point : evaluation.curve()) {
      attack(row, new Measured(point.attack(), point.robust()), told);
    }
    if (evaluation.attacks().size() > 1) {
      String words = TEXTS.get("row.worst", evaluation.attacks().size());
      row.add(Kind.WORST_CASE, words, null, evaluation.worstCase());
    }
  }

  private void attack(Row row, Measured one, Set<Measured> told) {
    if (goals.show(one.attack()) && told.add(one)) {
      String words = AttackNames.of(one.attack()).replaceFirst(" eps=\\S+", "");
      row.add(Kind.ATTACK, words, one.attack().epsilon(), one.robust());
    }
  }

  /** A point of a curve may have been taken from an attack that is told already. */
  private record Measured(Attack attack, Proportion robust) {}

  /** Adds rows of one evaluation. */
  private final class Row {
    private final RunResults run;
    private final RunResults.Named named;

    Row(RunResults run, RunResults.Named named) {
      this.run = run;
      this.named = named;
    }

    void add(Kind kind, String attack, @Nullable Double epsilon, Proportion share) {
      rows.add(
          new ResultRow(
              run.run(), kind, attack, epsilon, share, named.evaluation().rule(), named.name()));
    }
  }

  /** Rows as a table of numbers. */
  static Table table(List<ResultRow> rows) {
    List<String> columns =
        List.of(
            "run",
            "seed",
            "attack",
            "epsilon",
            "k",
            "n",
            "rate",
            "lower",
            "upper",
            "success",
            "evaluation");
    return new Table(columns, rows.stream().map(ResultRows::cells).collect(Collectors.toList()));
  }

  private static List<Object> cells(ResultRow row) {
    Proportion share = row.share();
    Double epsilon = row.epsilon();
    return List.of(
        row.run().name(),
        row.run().experiment().seed(),
        row.attack(),
        epsilon == null ? "" : epsilon,
        share.k(),
        share.n(),
        share.rate(),
        share.lower(),
        share.upper(),
        Settings.word(row.rule()),
        row.evaluation());
  }
}
