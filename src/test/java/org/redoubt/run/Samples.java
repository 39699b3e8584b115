package org.redoubt.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.redoubt.config.AnalysisPlan;
import org.redoubt.config.Attack;
import org.redoubt.config.Compute;
import org.redoubt.config.DataSet;
import org.redoubt.config.EvaluationPlan;
import org.redoubt.config.Experiment;
import org.redoubt.config.Method;
import org.redoubt.config.Model;
import org.redoubt.config.Optimiser;
import org.redoubt.config.Schedule;
import org.redoubt.result.LossTerm;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.MetricsRow.Term;
import org.redoubt.result.Proportion;

/** Values that the tests of several packages need. */
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-08-24T12:00:00Z");

  /** Keeps the name and the seed only, so that these tests do not depend on the YAML format. */
  public static final ExperimentFormat FORMAT =
      new ExperimentFormat() {
        @Override
        public String write(Experiment experiment) {
          return experiment.name() + "\n" + experiment.seed() + "\n";
        }

        @Override
        public Experiment read(Path file) throws IOException {
          List<String> lines = Files.readAllLines(file);
          if (lines.size() != 2) {
            throw new IOException("line 1: expected a name and a seed");
          }
          return experiment(lines.get(0), Long.parseLong(lines.get(1)));
        }
      };

  private Samples() {}

  /** A small experiment; on the GPU where the name ends in "-gpu", else on the CPU. */
  public static Experiment experiment(String name) {
    return experiment(name, 1);
  }

  private static Experiment experiment(String name, long seed) {
    return new Experiment(
        name,
        seed,
        new DataSet.SyntheticDigits(100, 10, 20),
        new Model.MnistCnn(Model.Width.PAPER, 0.5, null),
        new Method.Standard(),
        pgd(0.3),
        new Optimiser.Sgd(0.01, 0.9, 0, null),
        new Schedule(
            1,
            null,
            10,
            List.of(),
            0.1,
            0,
            1,
            null,
            new Schedule.Validation(1, 10, 1, Schedule.Select.SUM)),
        new EvaluationPlan(
            10,
            10,
            EvaluationPlan.SuccessRule.ANY_ITERATE,
            List.of(pgd(0.3)),
            new EvaluationPlan.Curve(List.of(), List.of(), 10),
            false),
        new AnalysisPlan(17, AnalysisPlan.GradientAxis.SIGN, false, null, 500, 500, 30, 1000, 50),
        new Compute(1, name.endsWith("-gpu") ? Compute.Device.GPU : Compute.Device.CPU));
  }

  public static Attack.Pgd pgd(double epsilon) {
    return new Attack.Pgd(
        Attack.Norm.LINF,
        epsilon,
        null,
        20,
        2,
        true,
        Attack.Objective.CROSS_ENTROPY,
        Attack.Goal.NON_TARGETED,
        null);
  }

  /** A row of a training step, with awkward numbers. */
  public static MetricsRow row(long step) {
    return new MetricsRow(
        1,
        step,
        0.01,
        0.1 + 0.2,
        2.0 / 3 + step,
        List.of(
            new Term(LossTerm.CE_CLEAN, 1.0 / 3, 1e-300, 0.25),
            new Term(LossTerm.LC, 2e20, 1e-9, 0.75)),
        Math.PI,
        1e-5,
        step % 2 == 0 ? new Proportion(97, 100) : null,
        step % 2 == 0 ? new Proportion(85, 100) : null);
  }

  public static RunDirectory run(Path root, String name) {
    return RunDirectory.create(root, experiment(name), NOON, FORMAT);
  }
}
