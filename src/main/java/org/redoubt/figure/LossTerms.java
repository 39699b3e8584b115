package org.redoubt.figure;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.redoubt.result.LossTerm;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.MetricsRow.Term;

/**
 * Every loss term by itself versus the training step, without its weight and each on its own axis:
 * compactness is small next to cross-entropy and would be flat beside it.
 *
 * @param title shown above
 * @param rows in the order of training
 * @param theme colours
 */
public record LossTerms(String title, List<MetricsRow> rows, Theme theme) implements Figure {
  private static final String NO_LABEL = ""; // the heading says what the axis shows
  private static final double FRAME = 110; // points for title, axis and note

  public LossTerms {
    rows = List.copyOf(rows);
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    List<Trace> traces = traces();
    double each = Math.max(1, (height - FRAME) / Math.max(1, traces.size()));
    NumberAxis x = Panels.steps(rows, width, theme);
    XYPlot plot =
        traces.isEmpty()
            ? Charts.plot(x, Charts.axis("loss", theme), theme)
            : Panels.stacked(x, traces.stream().map(trace -> panel(trace, each)).toList());
    plot.setFixedLegendItems(Panels.legend(List.of())); // the headings name the terms
    String note = Pace.sentences(Trace.note(Trace.window(rows.size())), Pace.of(rows).note());
    Panels.draw(Charts.chart(title, plot, note, theme), graphics, width, height);
  }

  private XYPlot panel(Trace trace, double height) {
    double largest = Trace.largest(List.of(trace));
    NumberAxis y = Charts.fromZero(NO_LABEL, largest, Panels.numbers(largest, height), theme);
    y.setRange(0, Panels.topped(largest, height));
    XYPlot panel = Charts.plot(Charts.axis(NO_LABEL, theme), y, theme);
    Trace.draw(List.of(trace), panel);
    Pace.of(rows).draw(panel, theme);
    Panels.heading(panel, trace.name(), theme);
    return panel;
  }

  private List<Trace> traces() {
    return Terms.of(rows).stream().map(this::trace).toList();
  }

  private Trace trace(LossTerm term) {
    List<Trace.Value> values = new ArrayList<>();
    for (MetricsRow row : rows) {
      Terms.find(row, term).ifPresent(t -> values.add(new Trace.Value(row.step(), t.value())));
    }
    return new Trace(
        Terms.nameWithUnit(term), Terms.colour(term, theme), values, Trace.window(rows.size()));
  }

  /** Every term of every row: itself, smoothed, and times its weight. */
  @Override
  public Table numbers() {
    List<List<Object>> cells = new ArrayList<>();
    for (LossTerm term : Terms.of(rows)) {
      List<MetricsRow> with = rows.stream().filter(r -> Terms.find(r, term).isPresent()).toList();
      double[] smooth = trace(term).smoothed();
      for (int i = 0; i < smooth.length; i++) {
        Term one = Terms.find(with.get(i), term).orElseThrow();
        String name = term.name().toLowerCase(Locale.ROOT);
        cells.add(List.of(with.get(i).step(), name, one.value(), smooth[i], one.weighted()));
      }
    }
    return new Table(List.of("step", "term", "value", "smoothed", "weighted"), cells);
  }
}
