package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * A quantity over training.
 *
 * @param name for the legend
 * @param values in the order of the steps
 * @param window values averaged over, an odd number; 1: drawn as they are
 */
record Trace(String name, Color colour, List<Value> values, int window) {
  private static final int FEW = 30; // marks help where points are few, and hide the line above

  Trace {
    values = List.copyOf(values);
  }

  /** A value at a training step. */
  record Value(long step, double value) {}

  /**
   * A window for so many values: an odd number, about a fortieth of them, so that the line keeps
   * its shape.
   */
  static int window(int count) {
    return 1 + 2 * (count / 80);
  }

  /**
   * Mean over a window centred on each value; towards both ends it shrinks to what there is on
   * either side, so that nothing is shifted.
   */
  static double[] smoothed(double[] values, int window) {
    double[] means = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int reach = Math.min(window / 2, Math.min(i, values.length - 1 - i));
      means[i] = IntStream.rangeClosed(i - reach, i + reach).mapToDouble(j -> values[j]).sum();
      means[i] /= 2 * reach + 1;
    }
    return means;
  }

  /** What a figure says about its lines; empty where they are not smoothed. */
  static String note(int window) {
    return window == 1 ? "" : "Lines: mean over " + window + " rows; faint: every row.";
  }

  double[] smoothed() {
    return smoothed(raw(), window);
  }

  private double[] raw() {
    return values.stream().mapToDouble(Value::value).toArray();
  }

  /** The largest finite value, at least 0. */
  static double largest(List<Trace> traces) {
    return traces.stream()
        .flatMap(trace -> trace.values().stream())
        .mapToDouble(Value::value)
        .filter(Double::isFinite)
        .reduce(0, Math::max);
  }

  /** Draws the lines, with the single values behind those that are smoothed. */
  static void draw(List<Trace> traces, XYPlot plot) {
    boolean few = traces.stream().allMatch(trace -> trace.values().size() <= FEW);
    XYSeriesCollection lines = new XYSeriesCollection();
    XYSeriesCollection raw = new XYSeriesCollection();
    XYLineAndShapeRenderer front = new XYLineAndShapeRenderer(true, few);
    XYLineAndShapeRenderer behind = new XYLineAndShapeRenderer(true, false);
    behind.setDefaultSeriesVisibleInLegend(false);
    front.setDrawSeriesLineAsPath(true); // one line, not one for each two points
    behind.setDrawSeriesLineAsPath(true);
    for (int i = 0; i < traces.size(); i++) {
      Trace trace = traces.get(i);
      lines.addSeries(trace.series(trace.smoothed()));
      front.setSeriesPaint(i, trace.colour());
      front.setSeriesStroke(i, Charts.line());
      front.setSeriesShape(i, Charts.mark(i));
      raw.addSeries(trace.series(trace.raw()));
      behind.setSeriesPaint(i, Charts.translucent(trace.colour(), 75));
      behind.setSeriesStroke(i, new BasicStroke(0.8f));
      behind.setSeriesVisible(i, trace.window() > 1);
    }
    plot.setDataset(0, lines);
    plot.setRenderer(0, front);
    plot.setDataset(1, raw); // drawn before the first
    plot.setRenderer(1, behind);
  }

  private XYSeries series(double[] y) {
    XYSeries series = new XYSeries(name, false, true);
    for (int i = 0; i < y.length; i++) {
      series.add((double) values.get(i).step(), y[i]);
    }
    return series;
  }
}
