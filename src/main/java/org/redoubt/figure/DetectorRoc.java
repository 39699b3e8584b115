package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.redoubt.result.EntropyView;
import org.redoubt.result.EntropyView.Detector;
import org.redoubt.result.EntropyView.Point;
import org.redoubt.result.EntropyView.Target;
import org.redoubt.result.Group;

/**
 * How well a threshold on the entropy finds adversarial examples: receiver operating
 * characteristics with the area under them.
 *
 * @param title shown above
 * @param runs 1 to 4
 * @param targets 1 to 3, without repetition; each curve is one run and one target
 * @param theme colours
 */
public record DetectorRoc(
    String title, List<Named<EntropyView>> runs, List<Target> targets, Theme theme)
    implements Figure {
  private static final int MOST_RUNS = 4;

  public DetectorRoc {
    runs = List.copyOf(runs);
    targets = targets.stream().distinct().toList();
    Limits.check("a detector's ROC", "runs", runs.size(), MOST_RUNS);
    Limits.check("a detector's ROC", "targets", targets.size(), Target.values().length);
    if (curves(runs, targets).allMatch(curve -> curve.detector().isEmpty())) {
      throw new IllegalArgumentException(
          "no run has adversarial examples to be found (%s); attack with a larger radius or choose another target"
              .formatted(targets));
    }
  }

  /** One run and one target; without detector where the run has no such examples. */
  private record Curve(int run, String name, Target target, Optional<Detector> detector) {}

  private static Stream<Curve> curves(List<Named<EntropyView>> runs, List<Target> targets) {
    return Stream.iterate(0, i -> i < runs.size(), i -> i + 1)
        .flatMap(i -> targets.stream().map(target -> curve(i, runs.get(i), target)));
  }

  private static Curve curve(int i, Named<EntropyView> run, Target target) {
    Optional<Detector> detector =
        run.analysis().detectors().stream().filter(one -> one.target() == target).findFirst();
    return new Curve(i, run.run(), target, detector);
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    Pen pen = new Pen(graphics, theme);
    List<Key> keys = curves(runs, targets).map(this::key).toList();
    Multiples plot =
        new Multiples(List.of(""), rate("false positive rate"), rate("true positive rate"), true);
    PlotFrame frame =
        plot.paint(pen, new Sheet(title, keys, note()).paint(pen, width, height)).get(0);
    Line2D chance = new Line2D.Double(frame.x(0), frame.y(0), frame.x(1), frame.y(1));
    pen.outline(chance, theme.quiet(), Charts.dashed());
    curves(runs, targets)
        .forEach(
            one ->
                one.detector()
                    .ifPresent(d -> pen.outline(path(frame, d), colour(one), stroke(one))));
  }

  private static Scale rate(String label) {
    return Scale.numbers(label, 0, 1.02); // curves at 1 are whole
  }

  private static Path2D path(PlotFrame frame, Detector detector) {
    Path2D path = new Path2D.Double();
    for (Point point : detector.curve()) {
      double x = frame.x(point.falsePositiveRate());
      double y = frame.y(point.truePositiveRate());
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    return path;
  }

  /** Runs differ in colour, or targets where there is one run. */
  private Color colour(Curve curve) {
    if (runs.size() > 1) {
      return theme.series(curve.run());
    }
    return switch (curve.target()) {
      case ALL -> theme.series(3);
      case POSITIVE -> GroupMarks.colour(Group.POSITIVE, theme);
      case NEGATIVE -> GroupMarks.colour(Group.NEGATIVE, theme);
    };
  }

  /** Targets always differ in their dashes. */
  private static BasicStroke stroke(Curve curve) {
    float[] dashes =
        switch (curve.target()) {
          case ALL -> new float[] {1, 0};
          case POSITIVE -> new float[] {9, 4};
          case NEGATIVE -> new float[] {2, 3};
        };
    return new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
  }

  private Key key(Curve curve) {
    String run = runs.size() > 1 ? curve.name() + ", " : "";
    String all = run + target(curve.target());
    Key.Swatch swatch = Key.line(colour(curve), stroke(curve));
    if (curve.detector().isEmpty()) {
      return new Key((pen, x, y) -> {}, all + ": no such examples");
    }
    Detector d = curve.detector().get();
    String area = String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", d.auc(), d.lower(), d.upper());
    String counts = ", n = " + d.adversarial() + " / " + d.clean();
    return new Key(swatch, all + ": AUC " + area + counts, all + " " + area + counts);
  }

  private static String target(Target target) {
    return switch (target) {
      case ALL -> "all";
      case POSITIVE -> "positive";
      case NEGATIVE -> "negative";
    };
  }

  private String note() {
    String attacks = Phrases.attacks(runs.stream().map(one -> one.analysis().attack()).toList());
    return "Called adversarial: entropy at least a threshold. AUC [95 % interval, DeLong],"
        + " n = adversarial / clean examples. "
        + attacks
        + ". Dashed diagonal: chance.";
  }

  @Override
  public Table numbers() {
    List<List<Object>> rows = new ArrayList<>();
    curves(runs, targets)
        .forEach(one -> one.detector().ifPresent(d -> addRows(rows, one.name(), d)));
    return new Table(
        List.of(
            "run",
            "target",
            "adversarial",
            "clean",
            "auc",
            "lower",
            "upper",
            "threshold",
            "false_positive_rate",
            "true_positive_rate"),
        rows);
  }

  private static void addRows(List<List<Object>> rows, String run, Detector d) {
    for (Point point : d.curve()) {
      rows.add(
          List.of(
              run,
              Phrases.word(d.target()),
              d.adversarial(),
              d.clean(),
              d.auc(),
              d.lower(),
              d.upper(),
              point.threshold(),
              point.falsePositiveRate(),
              point.truePositiveRate()));
    }
  }
}
