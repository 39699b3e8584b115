package org.redoubt.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redoubt.attack.AttackNames;
import org.redoubt.config.Attack;
import org.redoubt.config.Experiment;
import org.redoubt.config.Method;
import org.redoubt.figure.Figure;
import org.redoubt.figure.PngExport;
import org.redoubt.figure.RobustnessCurve;
import org.redoubt.figure.RobustnessSeries;
import org.redoubt.figure.Theme;
import org.redoubt.figure.TrainingCurves;
import org.redoubt.result.CurvePoint;
import org.redoubt.result.Evaluation;
import org.redoubt.result.MetricsRow;
import org.redoubt.run.RunDirectory;

/**
 * The figures every run gets: its training curves, and robust accuracy versus epsilon where that
 * was measured.
 */
final class RunFigures {
  private static final PngExport PNG = new PngExport(800, 520, 2);
  private final RunDirectory run;
  private final Experiment experiment;

  RunFigures(RunDirectory run) {
    this.run = run;
    this.experiment = run.experiment();
  }

  void drawTraining() {
    List<MetricsRow> rows = run.metrics();
    if (!rows.isEmpty()) {
      write("training", new TrainingCurves("Training of " + experiment.name(), rows, Theme.LIGHT));
    }
  }

  /**
   * @param name of the evaluation
   */
  void drawCurve(String name, Evaluation evaluation) {
    if (!evaluation.curve().isEmpty()) {
      write(name + "-curve", curve(evaluation));
    }
  }

  private RobustnessCurve curve(Evaluation evaluation) {
    Map<Attack, List<CurvePoint>> byAttack = new LinkedHashMap<>();
    for (CurvePoint point : evaluation.curve()) {
      byAttack.computeIfAbsent(point.attack().withEpsilon(0), key -> new ArrayList<>()).add(point);
    }
    List<RobustnessSeries> series = new ArrayList<>();
    byAttack.forEach(
        (attack, points) ->
            series.add(
                new RobustnessSeries(
                    AttackNames.family(attack),
                    "",
                    List.of(new RobustnessSeries.Run(evaluation.natural(), points)),
                    RobustnessSeries.Line.of(attack.goal()))));
    boolean defended = !(experiment.method() instanceof Method.Standard);
    Double epsilon = defended ? experiment.adversary().epsilon() : null;
    return new RobustnessCurve(
        "Robust accuracy of " + experiment.name(), series, epsilon, Theme.LIGHT);
  }

  private void write(String name, Figure figure) {
    run.commit("figures/" + name + ".png", temporary -> PNG.write(figure, temporary));
  }
}
