package org.redoubt.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.redoubt.result.CurvePoint;
import org.redoubt.result.LossTerm;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.MetricsRow.Term;
import org.redoubt.result.Proportion;
import org.redoubt.run.Samples;

/** Figures with made-up numbers; main writes them as PNG files for the eye. */
public final class FigureSamples {
  private static final int N = 500;

  private FigureSamples() {}

  static RobustnessCurve robustness(Theme theme) {
    return new RobustnessCurve(
        "Robust accuracy of the MNIST CNN under PGD-20",
        List.of(
            curve("ADR-ADV", 0.99, e -> 0.99 - 0.9 * Math.pow(e, 2.2)),
            curve("ADV", 0.99, e -> 0.99 - 1.3 * Math.pow(e, 2)),
            curve("Standard", 0.995, e -> 0.995 / (1 + Math.exp(60 * (e - 0.12))))),
        0.3,
        theme);
  }

  private static RobustnessSeries curve(String name, double natural, DoubleUnaryOperator accuracy) {
    List<CurvePoint> points = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      double epsilon = 0.05 * i;
      points.add(new CurvePoint(Samples.pgd(epsilon), share(accuracy.applyAsDouble(epsilon))));
    }
    return new RobustnessSeries(name, share(natural), points);
  }

  private static Proportion share(double rate) {
    return new Proportion((int) Math.round(N * Math.max(0, Math.min(1, rate))), N);
  }

  static TrainingCurves training(Theme theme) {
    List<MetricsRow> rows = new ArrayList<>();
    for (int step = 10; step <= 800; step += 10) {
      rows.add(row(step, step % 80 == 0));
    }
    return new TrainingCurves("Training of ADR-ADV on MNIST", rows, theme);
  }

  private static MetricsRow row(int step, boolean validation) {
    double wave = 0.06 * Math.sin(step * 0.9);
    double clean = 2.2 * Math.exp(-step / 90.0) + 0.06 + 0.3 * Math.abs(wave);
    double adversarial = 2.2 * Math.exp(-step / 200.0) + 0.35 + wave;
    double local = 0.4 * (1 - Math.exp(-step / 60.0)) + 0.5 * wave;
    double global = 0.8 * Math.exp(-step / 300.0) + 0.2 * wave;
    return new MetricsRow(
        1 + step / 80,
        step,
        0.001,
        0.3,
        clean + adversarial + local + global,
        List.of(
            new Term(LossTerm.CE_CLEAN, clean, clean, 0.2),
            new Term(LossTerm.CE_ADVERSARIAL, adversarial, adversarial, 0.5),
            new Term(LossTerm.LC, local, local, 0.2),
            new Term(LossTerm.GB, global, global, 0.1)),
        0.3,
        1,
        validation ? share(0.99 - Math.exp(-step / 100.0)) : null,
        validation ? share(0.9 - Math.exp(-step / 250.0)) : null);
  }

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (Theme theme : Theme.values()) {
      write(robustness(theme), folder, "robustness-" + theme);
      write(training(theme), folder, "training-" + theme);
    }
  }

  private static void write(Figure figure, Path folder, String name) throws IOException {
    new PngExport(480, 320, 1).write(figure, folder.resolve(name + "-small.png"));
    new PngExport(900, 560, 2).write(figure, folder.resolve(name + "-large.png"));
    new PngExport(1000, 420, 1).write(figure, folder.resolve(name + "-wide.png"));
  }
}
