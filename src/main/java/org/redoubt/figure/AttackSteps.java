package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.redoubt.result.Exploration;
import org.redoubt.result.Exploration.Step;

/**
 * Loss of the true class and distance at the split layer versus the gradient steps of an attack on
 * one image. Iterates that the network errs on are marked.
 *
 * @param title shown above; empty: none
 * @param exploration what the attack did
 * @param theme colours
 */
public record AttackSteps(String title, Exploration exploration, Theme theme) implements Figure {
  private static final int FEW = 120; // marks of more steps run into each other
  private static final String NO_LABEL = ""; // the heading says what the axis shows
  private static final double FRAME = 80; // points for title, axis and note

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    List<Step> steps = exploration.steps();
    double last = Math.max(1, steps.size() - 1);
    double numbers = Math.max(1, Math.min(last, (int) (width / 60)));
    NumberAxis x = Charts.fromZero("gradient steps", last, numbers, theme);
    x.setRange(-0.015 * last, 1.015 * last); // marks at both ends are whole
    double each = Math.max(1, (height - FRAME) / 2);
    XYPlot plot =
        Panels.stacked(
            x,
            List.of(
                panel("loss of the true class (nats)", Step::loss, each),
                panel("latent distance |z′ − z|₁ / K", Step::latentDistance, each)));
    plot.setFixedLegendItems(Panels.legend(List.of()));
    Panels.draw(Charts.chart(title, plot, note(), theme), graphics, width, height);
  }

  private XYPlot panel(String heading, ToDoubleFunction<Step> value, double height) {
    double largest =
        exploration.steps().stream()
            .mapToDouble(value)
            .filter(Double::isFinite)
            .reduce(0, Math::max);
    NumberAxis y = Charts.fromZero(NO_LABEL, largest, Panels.numbers(largest, height), theme);
    y.setRange(-0.03 * (largest > 0 ? largest : 1), Panels.topped(largest, height));
    XYPlot panel = Charts.plot(Charts.axis(NO_LABEL, theme), y, theme);
    panel.setDataset(data(value));
    panel.setRenderer(renderer());
    fallen()
        .ifPresent(
            step ->
                panel.addDomainMarker(
                    new ValueMarker(step, theme.quiet(), Charts.dashed()), Layer.BACKGROUND));
    Panels.heading(panel, heading, theme);
    return panel;
  }

  private XYSeriesCollection data(ToDoubleFunction<Step> value) {
    XYSeries all = new XYSeries("all", false);
    XYSeries wrong = new XYSeries("wrong", false);
    List<Step> steps = exploration.steps();
    for (int i = 0; i < steps.size(); i++) {
      all.add(i, value.applyAsDouble(steps.get(i)));
      if (wrong(i)) {
        wrong.add(i, value.applyAsDouble(steps.get(i)));
      }
    }
    XYSeriesCollection data = new XYSeriesCollection(wrong);
    data.addSeries(all); // drawn first
    return data;
  }

  private XYLineAndShapeRenderer renderer() {
    boolean few = exploration.steps().size() <= FEW;
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, few);
    Color line = theme.series(0);
    double size = few ? 5 : 3;
    renderer.setSeriesLinesVisible(0, false);
    renderer.setSeriesShapesVisible(0, true);
    renderer.setSeriesShape(0, new Ellipse2D.Double(-size / 2, -size / 2, size, size));
    renderer.setSeriesPaint(0, theme.series(1));
    renderer.setSeriesPaint(1, line);
    renderer.setSeriesStroke(1, new BasicStroke(1.6f));
    renderer.setSeriesShape(1, new Ellipse2D.Double(-1.5, -1.5, 3, 3));
    return renderer;
  }

  private boolean wrong(int step) {
    return exploration.steps().get(step).prediction() != exploration.label();
  }

  private OptionalInt fallen() {
    return IntStream.range(0, exploration.steps().size()).filter(this::wrong).findFirst();
  }

  private String note() {
    return fallen().isPresent()
        ? "Larger marks: the network errs; dashed: for the first time."
        : "";
  }

  /** Every step of the restart that is shown. */
  @Override
  public Table numbers() {
    List<List<Object>> cells = new ArrayList<>();
    for (int i = 0; i < exploration.steps().size(); i++) {
      Step step = exploration.steps().get(i);
      cells.add(List.of(i, step.loss(), step.margin(), step.latentDistance(), step.prediction()));
    }
    return new Table(List.of("step", "loss", "margin", "latent_distance", "prediction"), cells);
  }
}
