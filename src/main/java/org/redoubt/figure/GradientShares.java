package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.redoubt.result.LossTerm;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.MetricsRow.Term;

/**
 * Share of each loss term in the gradient at the split layer over training, as areas that add up to
 * 100 %; several runs side by side at the same axes. A share is the L2 norm of the term's gradient
 * over the sum of the norms of all terms.
 *
 * @param title shown above
 * @param runs at least one
 * @param theme colours
 */
public record GradientShares(String title, List<Run> runs, Theme theme) implements Figure {
  private static final double FRAME = 130; // points for title, axis, legend and note

  public GradientShares {
    runs = List.copyOf(runs);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("gradient shares need at least one run");
    }
  }

  /**
   * One run.
   *
   * @param name above its panel
   * @param rows in the order of training
   */
  public record Run(String name, List<MetricsRow> rows) {
    public Run {
      rows = List.copyOf(rows);
    }

    /** By term, one share per row, smoothed; a term that is not part of a row has none of it. */
    private Map<LossTerm, double[]> smoothed() {
      Map<LossTerm, double[]> shares = new EnumMap<>(LossTerm.class);
      for (LossTerm term : Terms.of(rows)) {
        double[] raw = rows.stream().mapToDouble(row -> share(row, term)).toArray();
        shares.put(term, Trace.smoothed(raw, Trace.window(raw.length)));
      }
      return shares;
    }
  }

  /** A gradient of 0, or one that is no number, has no shares. */
  private static double share(MetricsRow row, LossTerm term) {
    return Terms.find(row, term).map(Term::share).filter(Double::isFinite).orElse(0.0);
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    NumberAxis y = Charts.axis("share of the gradient at z (%)", theme);
    y.setRange(0, Panels.topped(100, height - FRAME));
    y.setTickUnit(new NumberTickUnit(height < 220 ? 50 : 25));
    List<MetricsRow> rows = runs.stream().flatMap(run -> run.rows().stream()).toList();
    double each = width / runs.size();
    XYPlot plot = Panels.inRow(y, runs.stream().map(run -> panel(run, rows, each)).toList());
    plot.setFixedLegendItems(
        Panels.legend(
            Terms.of(rows).stream()
                .map(term -> Panels.square(Terms.name(term), Terms.colour(term, theme)))
                .toList()));
    Panels.draw(Charts.chart(title, plot, note(), theme), graphics, width, height);
  }

  private String note() {
    int window = runs.stream().mapToInt(run -> Trace.window(run.rows().size())).max().orElse(1);
    String norms =
        "L2 norm of a term's gradient at z′ over the sum of the norms (CE clean acts on z alone).";
    return window == 1 ? norms : norms + " Mean over " + window + " rows.";
  }

  private XYPlot panel(Run run, List<MetricsRow> all, double width) {
    NumberAxis x = Panels.steps(all, Math.max(1, width - 40), theme);
    XYPlot panel = Charts.plot(x, Charts.axis("", theme), theme);
    YIntervalSeriesCollection areas = new YIntervalSeriesCollection();
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    renderer.setAlpha(1);
    double[] below = new double[run.rows().size()];
    run.smoothed()
        .forEach(
            (term, shares) -> {
              int i = areas.getSeriesCount();
              areas.addSeries(area(run, term, below, shares));
              renderer.setSeriesFillPaint(i, Terms.colour(term, theme));
              renderer.setSeriesPaint(i, theme.ground()); // a fine line between two areas
              renderer.setSeriesStroke(i, new BasicStroke(0.8f));
            });
    panel.setDataset(areas);
    panel.setRenderer(renderer);
    Panels.heading(panel, run.name(), theme);
    return panel;
  }

  /** The area of a term upon those below it, to which it is added. */
  private static YIntervalSeries area(Run run, LossTerm term, double[] below, double[] shares) {
    YIntervalSeries area = new YIntervalSeries(term);
    for (int i = 0; i < shares.length; i++) {
      double above = below[i] + 100 * shares[i];
      area.add((double) run.rows().get(i).step(), above, below[i], above);
      below[i] = above;
    }
    return area;
  }

  /** Every share as measured, and as drawn. */
  @Override
  public Table numbers() {
    List<List<Object>> cells = new ArrayList<>();
    for (Run run : runs) {
      run.smoothed()
          .forEach(
              (term, shares) -> {
                for (int i = 0; i < shares.length; i++) {
                  MetricsRow row = run.rows().get(i);
                  String name = term.name().toLowerCase(Locale.ROOT);
                  cells.add(List.of(run.name(), row.step(), name, share(row, term), shares[i]));
                }
              });
    }
    return new Table(List.of("run", "step", "term", "share", "smoothed"), cells);
  }
}
