package org.redoubt.ui.runs;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redoubt.figure.Terms;
import org.redoubt.result.LossTerm;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.Proportion;
import org.redoubt.result.TimingRow;
import org.redoubt.run.RowFollower.News;
import org.redoubt.ui.control.plot.PlotLine;
import org.redoubt.ui.control.plot.PlotPoints;

/** The course of one training, over its steps. */
final class RunCurves {
  private final Map<LossTerm, PlotPoints> values = perTerm();
  private final Map<LossTerm, PlotPoints> shares = perTerm();
  private final PlotPoints natural = new PlotPoints();
  private final PlotPoints robust = new PlotPoints();
  private final PlotPoints learningRate = new PlotPoints();
  private final PlotPoints imagesPerSecond = new PlotPoints();

  private static Map<LossTerm, PlotPoints> perTerm() {
    Map<LossTerm, PlotPoints> points = new EnumMap<>(LossTerm.class);
    Stream.of(LossTerm.values()).forEach(term -> points.put(term, new PlotPoints()));
    return points;
  }

  /** The loss terms as they are, without their weights. */
  List<PlotLine> losses() {
    return perTerm(values);
  }

  /** Parts of the gradient at the split layer in per cent. */
  List<PlotLine> shares() {
    return perTerm(shares);
  }

  private static List<PlotLine> perTerm(Map<LossTerm, PlotPoints> points) {
    return points.entrySet().stream()
        .map(e -> new PlotLine(Terms.name(e.getKey()), Terms.series(e.getKey()), e.getValue()))
        .toList();
  }

  /** Accuracy on validation images in per cent. */
  List<PlotLine> accuracies() {
    return List.of(
        new PlotLine(RunWords.TEXTS.get("curve.natural"), 0, natural),
        new PlotLine(RunWords.TEXTS.get("curve.robust"), 1, robust));
  }

  List<PlotLine> learningRates() {
    return List.of(new PlotLine("", 2, learningRate));
  }

  List<PlotLine> speeds() {
    return List.of(new PlotLine("", 3, imagesPerSecond));
  }

  /** Adds rows of metrics.csv, or begins again with them. */
  void add(News<MetricsRow> news) {
    if (news.anew()) {
      Stream.of(values.values(), shares.values())
          .flatMap(p -> p.stream())
          .forEach(PlotPoints::clear);
      Stream.of(natural, robust, learningRate).forEach(PlotPoints::clear);
    }
    news.rows().forEach(this::add);
  }

  private void add(MetricsRow row) {
    row.terms().forEach(term -> add(row.step(), term));
    learningRate.append((double) row.step(), row.learningRate());
    add(natural, row.step(), row.naturalValidation());
    add(robust, row.step(), row.robustValidation());
  }

  private void add(long step, MetricsRow.Term term) {
    at(values, term).append((double) step, term.value());
    at(shares, term).append((double) step, 100 * term.share());
  }

  private static PlotPoints at(Map<LossTerm, PlotPoints> points, MetricsRow.Term term) {
    return points.computeIfAbsent(term.term(), missing -> new PlotPoints());
  }

  private static void add(PlotPoints points, long step, @Nullable Proportion rate) {
    if (rate != null) {
      points.append((double) step, 100 * rate.rate());
    }
  }

  /** Adds rows of timing.csv, or begins again with them. */
  void addTiming(News<TimingRow> news) {
    if (news.anew()) {
      imagesPerSecond.clear();
    }
    news.rows().forEach(row -> imagesPerSecond.append((double) row.step(), row.imagesPerSecond()));
  }

  /** Whether nothing has been measured yet. */
  boolean empty() {
    return learningRate.size() == 0;
  }
}
