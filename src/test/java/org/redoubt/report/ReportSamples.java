package org.redoubt.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.ExperimentYaml;
import org.redoubt.result.AttackResult;
import org.redoubt.result.CurvePoint;
import org.redoubt.result.Evaluation;
import org.redoubt.result.ExampleOutcome;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.Proportion;
import org.redoubt.run.RowWriter;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunWriter;
import org.redoubt.run.Samples;
import org.redoubt.run.YamlFormat;

/** Runs with files. */
public final class ReportSamples {
  private ReportSamples() {}

  /** A run by adversarial training, with changes, without any result. */
  public static RunDirectory run(Path root, String name, String... changes) {
    List<String> all = new ArrayList<>(List.of("method={kind: adv}"));
    Collections.addAll(all, changes);
    return RunDirectory.create(
        root,
        ExperimentYaml.parse(ExperimentYaml.write(Samples.experiment(name)), name, all),
        Samples.NOON,
        new YamlFormat());
  }

  /** Adds two rows of metrics. */
  public static void train(RunDirectory run) {
    try (RunWriter writer = RunWriter.open(run);
        RowWriter<MetricsRow> rows = writer.metricsAfter(0)) {
      rows.append(Samples.row(1));
      rows.append(Samples.row(2));
    }
  }

  /** Adds an evaluation under PGD with a curve of two points. */
  public static void evaluate(RunDirectory run, String name, int robust) {
    evaluate(run, name, robust, Samples.pgd(0.3));
  }

  /** PGD of five times the steps. */
  static Attack longer() {
    Attack.Pgd pgd = Samples.pgd(0.3);
    return new Attack.Pgd(
        pgd.norm(), pgd.epsilon(), null, 100, 1, true, pgd.objective(), pgd.goal(), null);
  }

  static void evaluate(RunDirectory run, String name, int robust, Attack attack) {
    List<CurvePoint> curve =
        List.of(
            new CurvePoint(attack.withEpsilon(0.1), new Proportion(90, 100)),
            new CurvePoint(attack, new Proportion(robust, 100)));
    AttackResult pgd =
        new AttackResult(
            attack,
            SuccessRule.ANY_ITERATE,
            new Proportion(robust, 100),
            0.3,
            List.of(new ExampleOutcome(0, 3, 3, 3, 1.5, -1, true)));
    run.evaluations()
        .write(
            name,
            new Evaluation(
                new Proportion(97, 100),
                List.of(pgd),
                new Proportion(robust, 100),
                SuccessRule.ANY_ITERATE,
                curve));
  }
}
