package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Stroke;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.redoubt.result.MetricsRow;

/**
 * Where training changes its pace, read off its rows: where the learning rate falls, and where the
 * adversary's radius has risen to its full size.
 *
 * @param changes in the order of training
 */
record Pace(List<Change> changes) {
  private static final Stroke DOTTED =
      new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {1.5f, 3}, 0);

  Pace {
    changes = List.copyOf(changes);
  }

  /** What is new at a step, in words. */
  record Change(long step, String what) {}

  static Pace of(List<MetricsRow> rows) {
    List<Change> changes = new ArrayList<>();
    double fullRadius = rows.stream().mapToDouble(MetricsRow::epsilon).reduce(0, Math::max);
    for (int i = 1; i < rows.size(); i++) {
      MetricsRow row = rows.get(i);
      MetricsRow before = rows.get(i - 1);
      if (row.learningRate() < before.learningRate()) {
        changes.add(new Change(row.step(), "learning rate " + number(row.learningRate())));
      }
      if (row.epsilon() == fullRadius
          && rows.subList(0, i).stream().allMatch(earlier -> earlier.epsilon() < fullRadius)) {
        changes.add(new Change(row.step(), "full ε"));
      }
    }
    return new Pace(changes);
  }

  private static String number(double value) {
    return new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
  }

  /** A quiet line at every change. */
  void draw(XYPlot plot, Theme theme) {
    changes.forEach(
        change ->
            plot.addDomainMarker(
                new ValueMarker((double) change.step(), theme.quiet(), DOTTED), Layer.BACKGROUND));
  }

  /** The changes as a sentence; empty: none. */
  String note() {
    List<String> parts =
        changes.stream().map(change -> change.what() + " from step " + change.step()).toList();
    return parts.isEmpty() ? "" : "Dotted: " + String.join("; ", parts) + ".";
  }

  /** Sentences that are not empty, as one text. */
  static String sentences(String... sentences) {
    return String.join(" ", Stream.of(sentences).filter(one -> !one.isEmpty()).toList());
  }
}
