package org.redoubt.cli;

import java.util.List;
import org.redoubt.config.Attack;
import org.redoubt.config.AttackNames;
import org.redoubt.config.Settings;
import org.redoubt.result.AttackResult;
import org.redoubt.result.CurvePoint;
import org.redoubt.result.Evaluation;
import org.redoubt.result.Percent;
import org.redoubt.result.Proportion;

/** An evaluation as a small table: k of n with its 95 % Wilson interval. */
final class EvaluationText {
  private EvaluationText() {}

  static List<String> lines(Evaluation evaluation) {
    Table table = new Table().row("accuracy", "right", "rate", "95 % interval");
    row(table, "natural", evaluation.natural());
    for (AttackResult result : evaluation.attacks()) {
      row(table, AttackNames.of(result.attack()), result.robust());
    }
    if (evaluation.attacks().size() > 1) {
      row(table, "worst case of these attacks", evaluation.worstCase());
    }
    for (CurvePoint point : evaluation.curve()) {
      row(table, "curve: " + radius(point.attack()), point.robust());
    }
    table.row("an attack succeeds at: " + Settings.word(evaluation.rule()));
    return table.lines();
  }

  private static void row(Table table, String what, Proportion p) {
    table.row(what, p.k() + " of " + p.n(), Percent.of(p.rate()), Percent.interval(p));
  }

  private static String radius(Attack attack) {
    String title = AttackNames.of(attack);
    return attack.norm() == Attack.Norm.LINF
        ? title + Words.format(" (%.1f/255)", 255 * attack.epsilon())
        : title;
  }
}
