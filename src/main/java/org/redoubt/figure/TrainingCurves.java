package org.redoubt.figure;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.LossTerm;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.MetricsRow.Term;
import org.redoubt.result.Proportion;

/**
 * Loss terms, times their weights, and validation accuracy versus the training step, side by side
 * where there is room and one above the other where there is not. {@link LossTerms} shows each term
 * by itself.
 *
 * @param title shown above
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
    Rectangle2D all = new Rectangle2D.Double(0, 0, width, height);
    graphics.setPaint(theme.ground());
    graphics.fill(all);
    TextTitle heading = Panels.title(title, theme);
    TextTitle note = Panels.note(note(), theme);
    double top = Panels.height(heading, graphics, all);
    double bottom = Panels.height(note, graphics, all);
    heading.draw(graphics, new Rectangle2D.Double(0, 0, width, top));
    drawPanels(graphics, new Rectangle2D.Double(0, top, width, height - top - bottom));
    note.draw(graphics, new Rectangle2D.Double(0, height - bottom, width, bottom));
  }

  private void drawPanels(Graphics2D graphics, Rectangle2D area) {
    boolean wide = area.getWidth() >= area.getHeight() && area.getWidth() >= LEAST_WIDTH;
    double width = wide ? area.getWidth() / 2 : area.getWidth();
    double height = wide ? area.getHeight() : area.getHeight() / 2;
    Rectangle2D panel = new Rectangle2D.Double(0, 0, width, height);
    JFreeChart losses = losses(panel);
    JFreeChart accuracies = accuracies(panel);
    Panels.alignLegends(losses, accuracies, graphics, panel);
    AffineTransform before = graphics.getTransform();
    graphics.translate(0, area.getY());
    Charts.draw(losses, graphics, panel);
    graphics.translate(wide ? width : 0, wide ? 0 : height);
    Charts.draw(accuracies, graphics, panel);
    graphics.setTransform(before);
  }

  private String note() {
    return Pace.sentences(Trace.note(window()), images(), Pace.of(rows).note());
  }

  private String images() {
    List<String> parts = new ArrayList<>();
    addImages(parts, "natural", MetricsRow::naturalValidation);
    addImages(parts, "robust", MetricsRow::robustValidation);
    return parts.isEmpty() ? "" : "Validation images: " + String.join(", ", parts) + ".";
  }

  private void addImages(
      List<String> parts, String name, Function<MetricsRow, @Nullable Proportion> share) {
    rows.stream()
        .flatMap(row -> Stream.ofNullable(share.apply(row)))
        .findFirst()
        .ifPresent(one -> parts.add(one.n() + " " + name));
  }

  private int window() {
    return Trace.window(rows.size());
  }

  /** Losses by row, as they are and smoothed; validation as k of n. */
  @Override
  public Table numbers() {
    List<List<Object>> cells = new ArrayList<>();
    for (Trace trace : lossTraces()) {
      double[] smooth = trace.smoothed();
      for (int i = 0; i < smooth.length; i++) {
        Trace.Value one = trace.values().get(i);
        cells.add(List.of(one.step(), quantity(trace), one.value(), smooth[i], "", ""));
      }
    }
    for (MetricsRow row : rows) {
      addAccuracy(cells, row.step(), "natural_validation", row.naturalValidation());
      addAccuracy(cells, row.step(), "robust_validation", row.robustValidation());
    }
    return new Table(List.of("step", "quantity", "value", "smoothed", "k", "n"), cells);
  }

  private static void addAccuracy(
      List<List<Object>> cells, long step, String quantity, @Nullable Proportion share) {
    if (share != null) {
      cells.add(List.of(step, quantity, share.rate(), "", share.k(), share.n()));
    }
  }

  /** As in metrics.csv. */
  private static String quantity(Trace trace) {
    for (LossTerm term : LossTerm.values()) {
      if (Terms.name(term).equals(trace.name())) {
        return term.name().toLowerCase(Locale.ROOT) + "_weighted";
      }
    }
    return "loss";
  }

  private List<Trace> lossTraces() {
    List<Trace> traces = new ArrayList<>();
    List<LossTerm> terms = Terms.of(rows);
    if (terms.size() != 1) { // one term with weight 1 is the total
      List<Trace.Value> total = values(MetricsRow::loss);
      traces.add(new Trace("total", theme.text(), total, window()));
    }
    for (LossTerm term : terms) {
      List<Trace.Value> weighted = values(row -> weighted(row, term));
      traces.add(new Trace(Terms.name(term), Terms.colour(term, theme), weighted, window()));
    }
    return traces;
  }

  private JFreeChart losses(Rectangle2D area) {
    NumberAxis y = Charts.axis("loss", theme);
    y.setAutoRangeIncludesZero(true);
    y.setAutoTickUnitSelection(true);
    y.setTickLabelInsets(new RectangleInsets(4, 4, 4, 4)); // fewer numbers than would just fit
    return panel("Loss, terms times their weights", y, lossTraces(), area);
  }

  private JFreeChart accuracies(Rectangle2D area) {
    List<Trace> traces =
        List.of(
            accuracy("natural", 0, MetricsRow::naturalValidation),
            accuracy("robust", 1, MetricsRow::robustValidation));
    NumberAxis y = Charts.percentAxis(3, area.getHeight(), theme);
    return panel("Validation", y, traces, area);
  }

  private Trace accuracy(
      String name, int colour, Function<MetricsRow, @Nullable Proportion> share) {
    return new Trace(name, theme.series(colour), values(row -> percent(share.apply(row))), 1);
  }

  private JFreeChart panel(String heading, NumberAxis y, List<Trace> traces, Rectangle2D area) {
    XYPlot plot = Charts.plot(Panels.steps(rows, area.getWidth(), theme), y, theme);
    Trace.draw(traces, plot);
    Pace.of(rows).draw(plot, theme);
    JFreeChart chart = Charts.chart(heading, plot, "", theme);
    chart.getTitle().setFont(Fonts.bold(10.5)); // below the title of the figure
    return chart;
  }

  private List<Trace.Value> values(Function<MetricsRow, @Nullable Double> value) {
    List<Trace.Value> values = new ArrayList<>();
    for (MetricsRow row : rows) {
      Double y = value.apply(row);
      if (y != null) {
        values.add(new Trace.Value(row.step(), y));
      }
    }
    return values;
  }

  private static @Nullable Double weighted(MetricsRow row, LossTerm term) {
    return Terms.find(row, term).map(Term::weighted).orElse(null);
  }

  private static @Nullable Double percent(@Nullable Proportion share) {
    return share == null ? null : 100 * share.rate();
  }
}
