package org.redoubt.figure;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
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
  private static final double LEAST_WIDTH = 420; // of two panels with readable axes

  public TrainingCurves {
    rows = List.copyOf(rows);
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    boolean wide = width >= height && width >= LEAST_WIDTH;
    double panelWidth = wide ? width / 2 : width;
    double panelHeight = wide ? height : height / 2;
    Rectangle2D panel = new Rectangle2D.Double(0, 0, panelWidth, panelHeight);
    Charts.draw(losses(panel), graphics, panel);
    AffineTransform before = graphics.getTransform();
    graphics.translate(wide ? panelWidth : 0, wide ? 0 : panelHeight);
    Charts.draw(accuracies(panel), graphics, panel);
    graphics.setTransform(before);
  }

  private JFreeChart losses(Rectangle2D area) {
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
    y.setAutoTickUnitSelection(true);
    y.setTickLabelInsets(new RectangleInsets(4, 4, 4, 4)); // fewer numbers than would just fit
    return panel(title, y, data, area);
  }

  @Override
  public Table numbers() {
    List<List<Object>> cells = new ArrayList<>();
    for (MetricsRow row : rows) {
      row.terms().forEach(t -> cells.add(List.of(row.step(), t.term().name(), t.weighted())));
      if (row.naturalValidation() != null) {
        cells.add(List.of(row.step(), "natural", row.naturalValidation().rate()));
      }
      if (row.robustValidation() != null) {
        cells.add(List.of(row.step(), "robust", row.robustValidation().rate()));
      }
    }
    return new Table(List.of("step", "quantity", "value"), cells);
  }

  private JFreeChart accuracies(Rectangle2D area) {
    XYSeriesCollection data = new XYSeriesCollection();
    data.addSeries(series("natural", row -> percent(row.naturalValidation())));
    data.addSeries(series("robust", row -> percent(row.robustValidation())));
    NumberAxis y = Charts.percentAxis(3, area.getHeight(), theme);
    return panel("Validation", y, data, area);
  }

  private JFreeChart panel(
      String heading, NumberAxis y, XYSeriesCollection data, Rectangle2D area) {
    double last = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).step();
    int numbers = Math.max(2, (int) (area.getWidth() / 50));
    NumberAxis x = Charts.fromZero("step (batches)", last, numbers, theme);
    XYPlot plot = Charts.plot(x, y, theme);
    plot.setDataset(data);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, few(data));
    for (int i = 0; i < data.getSeriesCount(); i++) {
      renderer.setSeriesPaint(i, theme.series(i));
      renderer.setSeriesStroke(i, Charts.line());
      renderer.setSeriesShape(i, Charts.mark(i));
    }
    plot.setRenderer(renderer);
    return Charts.chart(heading, plot, "", theme);
  }

  /** Marks help where points are few, and hide the line where they are many. */
  private static boolean few(XYSeriesCollection data) {
    return IntStream.range(0, data.getSeriesCount()).allMatch(i -> data.getItemCount(i) <= 30);
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
