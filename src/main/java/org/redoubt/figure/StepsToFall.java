package org.redoubt.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationStepRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.result.ExampleOutcome;
import org.redoubt.result.Proportion;

/**
 * Share of the images that have fallen, in per cent, versus the attack's gradient step, with its 95
 * % Wilson interval. Step 0: wrong on the clean image, or at the start of the attack.
 *
 * @param title shown above
 * @param runs at least one
 * @param theme colours
 */
public record StepsToFall(String title, List<AttackedRun> runs, Theme theme) implements Figure {
  public StepsToFall {
    runs = AttackedRun.checked(runs, "the figure of steps to fall");
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    int last = runs.stream().mapToInt(StepsToFall::lastStep).reduce(1, Math::max);
    NumberAxis x =
        Charts.fromZero(
            "gradient steps of the attack", last, Math.min(last, (int) (width / 50) + 1), theme);
    NumberAxis y =
        Charts.fromZero("fallen (% of images)", 100 * largest(), height < 220 ? 3 : 6, theme);
    XYPlot plot = Charts.plot(x, y, theme);
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    DeviationStepRenderer renderer = new DeviationStepRenderer(true, false);
    renderer.setAlpha(1); // the bands' own colours are translucent
    for (int i = 0; i < runs.size(); i++) {
      Color colour = theme.series(i);
      data.addSeries(series(runs.get(i)));
      renderer.setSeriesPaint(i, colour);
      renderer.setSeriesFillPaint(i, Charts.translucent(colour, 45));
      renderer.setSeriesStroke(i, Charts.line());
    }
    plot.setDataset(data);
    plot.setRenderer(renderer);
    Panels.draw(Charts.chart(title, plot, note(), theme), graphics, width, height);
  }

  /** Upper end of the highest band: few images fall to an attack on a robust network. */
  private double largest() {
    return runs.stream()
        .map(StepsToFall::fallen)
        .mapToDouble(fallen -> fallen.get(fallen.size() - 1).upper())
        .max()
        .orElseThrow();
  }

  private static YIntervalSeries series(AttackedRun run) {
    List<Proportion> fallen = fallen(run);
    int end = fallen.get(fallen.size() - 1).k();
    YIntervalSeries series =
        new YIntervalSeries(run.name() + ": " + end + " of " + run.n() + " fell");
    for (int step = 0; step < fallen.size(); step++) {
      Proportion share = fallen.get(step);
      series.add(step, 100 * share.rate(), 100 * share.lower(), 100 * share.upper());
    }
    return series;
  }

  /** Images fallen by step 0, 1, ... to the attack's last. */
  private static List<Proportion> fallen(AttackedRun run) {
    List<Proportion> fallen = new ArrayList<>();
    for (int step = 0; step <= lastStep(run); step++) {
      int by = step;
      long k =
          run.result().outcomes().stream()
              .mapToInt(ExampleOutcome::stepsToFall)
              .filter(at -> at >= 0 && at <= by)
              .count();
      fallen.add(new Proportion((int) k, run.n()));
    }
    return fallen;
  }

  private static int lastStep(AttackedRun run) {
    return run.result().outcomes().stream()
        .mapToInt(ExampleOutcome::stepsToFall)
        .reduce(run.result().attack().steps(), Math::max);
  }

  private String note() {
    String counting =
        "Steps are counted within a restart; 0: wrong on the clean image or at the start."
            + " Bands: 95 % Wilson interval.";
    String blind =
        runs.stream()
            .filter(run -> run.result().rule() == SuccessRule.LAST_ITERATE)
            .map(AttackedRun::name)
            .collect(Collectors.joining(", "));
    return blind.isEmpty()
        ? counting
        : counting
            + " Judged at the last iterate only, so that no earlier fall is known: "
            + blind
            + ".";
  }

  @Override
  public Table numbers() {
    List<List<Object>> cells = new ArrayList<>();
    for (AttackedRun run : runs) {
      List<Proportion> fallen = fallen(run);
      for (int step = 0; step < fallen.size(); step++) {
        Proportion share = fallen.get(step);
        cells.add(
            List.of(
                run.name(),
                step,
                share.k(),
                share.n(),
                share.rate(),
                share.lower(),
                share.upper()));
      }
    }
    return new Table(List.of("run", "step", "k", "n", "rate", "lower", "upper"), cells);
  }
}
