package org.redoubt.figure;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.LossTerm;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.MetricsRow.Term;
import org.redoubt.result.Proportion;

/**
 * Loss terms, times their weights, and validation accuracy versus the training step, side by side
 * where there is room and one above the other where there is not.
 *
 * @param title shown above the losses
 * @param rows in the order of training
 * @param theme colours
 */
public record TrainingCurves(String title, List<MetricsRow> rows, Theme theme) implements Figure {
  private static final double WIDE = 1.5; // width over height from which two panels fit

  public TrainingCurves {
    rows = List.copyOf(rows);
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    boolean wide = width >= WIDE * height && width >= 640;
    double panelWidth = wide ? width / 2 : width;
    double panelHeight = wide ? height : height / 2;
    Rectangle2D panel = new Rectangle2D.Double(0, 0, panelWidth, panelHeight);
    Charts.draw(losses(), graphics, panel);
    AffineTransform before = graphics.getTransform();
    graphics.translate(wide ? panelWidth : 0, wide ? 0 : panelHeight);
    Charts.draw(accuracies(), graphics, panel);
    graphics.setTransform(before);
  }

  private JFreeChart losses() {
    XYSeriesCollection data = new XYSeriesCollection();
    data.addSeries(series("total", MetricsRow::loss));
    for (LossTerm term : LossTerm.values()) {
      XYSeries one = series(name(term), row -> weighted(row, term));
      if (!one.isEmpty()) {
        data.addSeries(one);
      }
    }
    if (data.getSeriesCount() == 2) {
      data.removeSeries(0); // one term with weight 1 is the total
    }
    NumberAxis y = Charts.axis("loss (weighted terms)", theme);
    y.setAutoRangeIncludesZero(true);
    return panel(title, y, data, false);
  }

  private JFreeChart accuracies() {
    XYSeriesCollection data = new XYSeriesCollection();
    data.addSeries(series("natural", row -> percent(row.naturalValidation())));
    data.addSeries(series("robust", row -> percent(row.robustValidation())));
    NumberAxis y = Charts.axis("accuracy (%)", theme);
    y.setRange(0, 102);
    y.setTickUnit(new NumberTickUnit(20));
    return panel("Validation", y, data, true);
  }

  private JFreeChart panel(String heading, NumberAxis y, XYSeriesCollection data, boolean marks) {
    NumberAxis x = Charts.axis("step (batches)", theme);
    x.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    x.setLowerMargin(0.01);
    XYPlot plot = Charts.plot(x, y, theme);
    plot.setDataset(data);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, marks);
    for (int i = 0; i < data.getSeriesCount(); i++) {
      renderer.setSeriesPaint(i, theme.series(i));
      renderer.setSeriesStroke(i, Charts.line());
      renderer.setSeriesShape(i, Charts.mark(i));
    }
    plot.setRenderer(renderer);
    return Charts.chart(heading, plot, "", theme);
  }

  private XYSeries series(String name, Function<MetricsRow, @Nullable Double> value) {
    XYSeries series = new XYSeries(name, false, true);
    for (MetricsRow row : rows) {
      Double y = value.apply(row);
      if (y != null) {
        series.add((double) row.step(), y);
      }
    }
    return series;
  }

  private static @Nullable Double weighted(MetricsRow row, LossTerm term) {
    return row.terms().stream()
        .filter(one -> one.term() == term)
        .map(Term::weighted)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Double percent(@Nullable Proportion share) {
    return share == null ? null : 100 * share.rate();
  }

  private static String name(LossTerm term) {
    return switch (term) {
      case CE_CLEAN -> "CE clean";
      case CE_ADVERSARIAL -> "CE adversarial";
      case KL -> "KL";
      case LC -> "LC";
      case GB -> "GB";
      case SMT -> "SMT";
      case CONF -> "CONF";
    };
  }
}
