package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.redoubt.figure.MarginBins.Bin;

/**
 * Histograms of the logit margins under attack, of images that fell and images that stayed right;
 * several runs one above the other at the same axes, with the same bins.
 *
 * @param title shown above
 * @param runs at least one
 * @param theme colours
 */
public record MarginDistribution(String title, List<AttackedRun> runs, Theme theme)
    implements Figure {
  private static final double FRAME = 120; // points for title, axis, legend and note

  public MarginDistribution {
    runs = AttackedRun.checked(runs, "a distribution of margins");
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    MarginBins bins = MarginBins.of(runs);
    NumberAxis x = Charts.axis("logit margin of the true class (below 0: fooled)", theme);
    x.setRange(bins.first(), bins.last());
    x.setTickUnit(
        new NumberTickUnit(
            Charts.niceStep((bins.last() - bins.first()) / Math.max(2, width / 50)),
            format("0.###")));
    double each = Math.max(1, (height - FRAME) / runs.size());
    XYPlot plot = Panels.stacked(x, runs.stream().map(run -> panel(run, bins, each)).toList());
    plot.setFixedLegendItems(
        Panels.legend(
            List.of(Panels.square("fell", colour(false)), Panels.square("robust", colour(true)))));
    Panels.draw(Charts.chart(title, plot, note(bins), theme), graphics, width, height);
  }

  private Color colour(boolean robust) {
    return theme.series(robust ? 0 : 1);
  }

  private static DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  private String note(MarginBins bins) {
    String width = "Bins of " + format("0.###").format(bins.width()) + ".";
    long missing = runs.stream().mapToLong(run -> run.n() - MarginBins.margins(run).length).sum();
    return missing == 0
        ? width
        : width + " Left out, without a finite margin: " + missing + " images.";
  }

  private XYPlot panel(AttackedRun run, MarginBins bins, double height) {
    double largest = 100 * bins.largestShare(runs);
    double numbers = Panels.numbers(largest, height);
    NumberAxis y = Charts.fromZero(height < 60 ? "" : "images", largest, numbers, theme);
    double step = y.getTickUnit().getSize();
    y.setTickUnit(new NumberTickUnit(step, format("0.### '%'")));
    y.setRange(0, Panels.topped(largest, height));
    XYPlot panel = Charts.plot(Charts.axis("", theme), y, theme);
    panel.setDataset(bars(run, bins));
    panel.setRenderer(renderer());
    panel.addDomainMarker(new ValueMarker(0, theme.text(), new BasicStroke(1.2f)));
    Panels.heading(panel, heading(run), theme);
    return panel;
  }

  private static String heading(AttackedRun run) {
    double[] margins = MarginBins.margins(run);
    Arrays.sort(margins);
    String median =
        margins.length == 0 ? "" : ", median margin " + format("0.##").format(middle(margins));
    return run.name() + ": " + run.robust() + " of " + run.n() + " robust" + median;
  }

  private static double middle(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Robust images upon those that fell, where a bin has both. */
  private static XYIntervalSeriesCollection bars(AttackedRun run, MarginBins bins) {
    XYIntervalSeries fell = new XYIntervalSeries("fell");
    XYIntervalSeries robust = new XYIntervalSeries("robust");
    for (Bin bin : bins.count(run)) {
      double low = 100.0 * bin.fell() / run.n();
      double high = low + 100.0 * bin.robust() / run.n();
      fell.add(bin.middle(), bin.from(), bin.to(), low, 0, low);
      robust.add(bin.middle(), bin.from(), bin.to(), high, low, high);
    }
    XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
    bars.addSeries(fell);
    bars.addSeries(robust);
    return bars;
  }

  private XYBarRenderer renderer() {
    XYBarRenderer renderer = new XYBarRenderer();
    renderer.setUseYInterval(true);
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(false);
    renderer.setMargin(0.08);
    renderer.setSeriesPaint(0, colour(false));
    renderer.setSeriesPaint(1, colour(true));
    return renderer;
  }

  /** Images by bin and by what became of them; bins without images are left out. */
  @Override
  public Table numbers() {
    MarginBins bins = MarginBins.of(runs);
    List<List<Object>> cells = new ArrayList<>();
    for (AttackedRun run : runs) {
      for (Bin bin : bins.count(run)) {
        addCount(cells, run, "fell", bin, bin.fell());
        addCount(cells, run, "robust", bin, bin.robust());
      }
    }
    return new Table(List.of("run", "outcome", "from", "to", "k", "n"), cells);
  }

  private static void addCount(
      List<List<Object>> cells, AttackedRun run, String outcome, Bin bin, int count) {
    if (count > 0) {
      cells.add(List.of(run.name(), outcome, bin.from(), bin.to(), count, run.n()));
    }
  }
}
