package org.redoubt.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.figure.RobustnessSeries.Line;
import org.redoubt.result.AttackResult;
import org.redoubt.result.CurvePoint;
import org.redoubt.result.ExampleOutcome;
import org.redoubt.result.LossTerm;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.MetricsRow.Term;
import org.redoubt.result.Proportion;
import org.redoubt.run.Samples;

/** Figures over runs with made-up numbers; main writes them as files for the eye. */
public final class CurveSamples {
  private static final int N = 500;

  private CurveSamples() {}

  static RobustnessCurve seeds(Theme theme) {
    return new RobustnessCurve(
        "Robust accuracy of the MNIST CNN",
        List.of(
            group("ADR-ADV", "PGD-20", Line.SOLID, e -> 0.99 - 0.9 * Math.pow(e, 2.2)),
            group("ADR-ADV", "PGD-20 multi-targeted", Line.DASHED, e -> 0.99 - Math.pow(e, 1.9)),
            group("ADV", "PGD-20", Line.SOLID, e -> 0.985 - 1.3 * Math.pow(e, 2)),
            group("ADV", "PGD-20 multi-targeted", Line.DASHED, e -> 0.985 - 1.6 * Math.pow(e, 2))),
        0.3,
        theme);
  }

  /** Three seeds, a little apart. */
  private static RobustnessSeries group(
      String name, String attack, Line line, DoubleUnaryOperator accuracy) {
    List<RobustnessSeries.Run> runs = new ArrayList<>();
    for (int seed = -1; seed <= 1; seed++) {
      double shift = seed;
      runs.add(run(e -> accuracy.applyAsDouble(e) + shift * 0.06 * e));
    }
    return new RobustnessSeries(name, attack, runs, line);
  }

  private static RobustnessSeries.Run run(DoubleUnaryOperator accuracy) {
    List<CurvePoint> points = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      double epsilon = i / 20.0;
      points.add(new CurvePoint(Samples.pgd(epsilon), share(accuracy.applyAsDouble(epsilon))));
    }
    return new RobustnessSeries.Run(share(accuracy.applyAsDouble(0)), points);
  }

  private static Proportion share(double rate) {
    return new Proportion((int) Math.round(N * Math.max(0, Math.min(1, rate))), N);
  }

  static List<MetricsRow> rows(int count, long seed) {
    Random random = new Random(seed);
    List<MetricsRow> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      rows.add(row(10L * i, (double) i / count, i % (count / 8) == 0, random));
    }
    return rows;
  }

  private static MetricsRow row(long step, double time, boolean validation, Random random) {
    double noise = 1 + 0.15 * random.nextGaussian();
    double clean = (2.2 * Math.exp(-9 * time) + 0.06) * noise;
    double adversarial = (2.2 * Math.exp(-4 * time) + 0.3) * noise;
    double local = (0.04 + 0.03 * time) * noise;
    double global = (0.3 * Math.exp(-3 * time) + 0.02) * noise;
    double sum = 5 * clean + 3 * adversarial + 4 * local + global;
    return new MetricsRow(
        1 + (int) (8 * time),
        step,
        time <= 0.75 ? 0.001 : 0.0001,
        0.3 * Math.min(1, time / 0.25),
        clean + adversarial + local + 0.1 * global,
        List.of(
            new Term(LossTerm.CE_CLEAN, clean, clean, 5 * clean / sum),
            new Term(LossTerm.CE_ADVERSARIAL, adversarial, adversarial, 3 * adversarial / sum),
            new Term(LossTerm.LC, local, local, 4 * local / sum),
            new Term(LossTerm.GB, global, 0.1 * global, global / sum)),
        0.3,
        1,
        validation ? share(0.99 - Math.exp(-8 * time)) : null,
        validation ? share(0.9 - Math.exp(-4 * time)) : null);
  }

  static TrainingCurves training(Theme theme) {
    return new TrainingCurves("Training of ADR-ADV on MNIST", rows(400, 1), theme);
  }

  static LossTerms terms(Theme theme) {
    return new LossTerms("Loss terms of ADR-ADV on MNIST, unweighted", rows(400, 1), theme);
  }

  static GradientShares shares(Theme theme) {
    return new GradientShares(
        "Who pulls at z: share of each loss term in its gradient",
        List.of(
            new GradientShares.Run("ADR-ADV", rows(400, 1)),
            new GradientShares.Run("ADR-ADV, short", rows(240, 2))),
        theme);
  }

  static AttackedRun attacked(String name, double centre, SuccessRule rule, long seed) {
    Random random = new Random(seed);
    List<ExampleOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < N; i++) {
      double margin = centre + 3 * random.nextGaussian();
      boolean robust = margin >= 0;
      int steps = rule == SuccessRule.LAST_ITERATE ? 20 : Math.min(20, random.nextInt(9));
      outcomes.add(
          new ExampleOutcome(i, i % 10, i % 10, i % 10, margin, robust ? -1 : steps, robust));
    }
    int k = (int) outcomes.stream().filter(ExampleOutcome::robust).count();
    return new AttackedRun(
        name, new AttackResult(Samples.pgd(0.3), rule, new Proportion(k, N), 0.3, outcomes));
  }

  private static List<AttackedRun> attacked() {
    return List.of(
        attacked("ADR-ADV", 5, SuccessRule.ANY_ITERATE, 1),
        attacked("ADV", 3, SuccessRule.ANY_ITERATE, 2),
        attacked("Standard", -6, SuccessRule.LAST_ITERATE, 3));
  }

  static MarginDistribution margins(Theme theme) {
    return new MarginDistribution("Logit margins under PGD-20, ε = 0.3", attacked(), theme);
  }

  static StepsToFall steps(Theme theme) {
    return new StepsToFall("Images fallen by step of PGD-20, ε = 0.3", attacked(), theme);
  }

  /** Every figure of this package part, by a name for its file. */
  static Map<String, Figure> all(Theme theme) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("robustness", FigureSamples.robustness(theme));
    figures.put("seeds", seeds(theme));
    figures.put("training", training(theme));
    figures.put("terms", terms(theme));
    figures.put("shares", shares(theme));
    figures.put("margins", margins(theme));
    figures.put("steps", steps(theme));
    return figures;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (Theme theme : Theme.values()) {
      for (Map.Entry<String, Figure> one : all(theme).entrySet()) {
        String name = one.getKey() + "-" + theme;
        new PngExport(480, 320, 1).write(one.getValue(), folder.resolve(name + "-small.png"));
        new PngExport(900, 560, 1).write(one.getValue(), folder.resolve(name + "-large.png"));
      }
    }
    for (Map.Entry<String, Figure> one : all(Theme.LIGHT).entrySet()) {
      for (Format format : List.of(Format.SVG, Format.PDF, Format.CSV)) {
        Path file = folder.resolve(one.getKey() + "." + format.extension());
        FigureFile.write(one.getValue(), format, new Size(800, 520, 1), "redoubt figure RUN", file);
      }
    }
  }
}
