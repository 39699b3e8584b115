package org.redoubt.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.CurvePoint;
import org.redoubt.result.Proportion;

/**
 * Robust accuracy in per cent versus the attack's radius, each series with its 95 % Wilson interval
 * as a band.
 *
 * @param title shown above
 * @param series at least one
 * @param trainingEpsilon radius that training defended against, marked by a dashed line; null: none
 * @param theme colours
 */
public record RobustnessCurve(
    String title, List<Series> series, @Nullable Double trainingEpsilon, Theme theme)
    implements Figure {
  private static final double LABEL_ROOM = 13; // per cent above 100, so that no curve is hidden

  public RobustnessCurve {
    series = List.copyOf(series);
    if (series.isEmpty()) {
      throw new IllegalArgumentException("a robustness curve needs at least one series");
    }
  }

  /**
   * One network under one attack.
   *
   * @param name for the legend
   * @param natural accuracy without attack, drawn at 0 unless the points have a radius of 0; null:
   *     not measured
   * @param points robust accuracy by radius
   */
  public record Series(String name, @Nullable Proportion natural, List<CurvePoint> points) {
    public Series {
      points = List.copyOf(points);
      if (natural == null && points.isEmpty()) {
        throw new IllegalArgumentException("series '" + name + "' has no points");
      }
    }

    private boolean startsAtZero() {
      return points.stream().anyMatch(point -> point.attack().epsilon() == 0);
    }

    private YIntervalSeries data() {
      YIntervalSeries data = new YIntervalSeries(name);
      if (natural != null && !startsAtZero()) {
        add(data, 0, natural);
      }
      points.forEach(point -> add(data, point.attack().epsilon(), point.robust()));
      return data;
    }

    private static void add(YIntervalSeries data, double epsilon, Proportion share) {
      data.add(epsilon, 100 * share.rate(), 100 * share.lower(), 100 * share.upper());
    }
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    Charts.draw(chart(width, height), graphics, new Rectangle2D.Double(0, 0, width, height));
  }

  @Override
  public Table numbers() {
    List<List<Object>> rows = new ArrayList<>();
    for (Series one : series) {
      if (one.natural() != null && !one.startsAtZero()) {
        rows.add(row(one.name(), 0, one.natural()));
      }
      one.points().forEach(p -> rows.add(row(one.name(), p.attack().epsilon(), p.robust())));
    }
    return new Table(List.of("series", "epsilon", "k", "n", "rate", "lower", "upper"), rows);
  }

  private static List<Object> row(String name, double epsilon, Proportion share) {
    return List.of(name, epsilon, share.k(), share.n(), share.rate(), share.lower(), share.upper());
  }

  private JFreeChart chart(double width, double height) {
    NumberAxis x =
        Charts.fromZero(
            "ε, radius of the attack (pixel values in [0, 1])",
            largestEpsilon(),
            Math.max(2, (int) (width / 55)),
            theme);
    NumberAxis y = Charts.percentAxis(trainingEpsilon == null ? 3 : LABEL_ROOM, height, theme);
    XYPlot plot = Charts.plot(x, y, theme);
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    series.forEach(one -> data.addSeries(one.data()));
    plot.setDataset(data);
    plot.setRenderer(renderer());
    if (trainingEpsilon != null) {
      plot.addDomainMarker(trainingMarker(trainingEpsilon));
    }
    return Charts.chart(title, plot, note(), theme);
  }

  private double largestEpsilon() {
    double trained = trainingEpsilon == null ? 0 : trainingEpsilon;
    return series.stream()
        .flatMap(one -> one.points().stream())
        .mapToDouble(point -> point.attack().epsilon())
        .reduce(trained, Math::max);
  }

  private DeviationRenderer renderer() {
    DeviationRenderer renderer = new DeviationRenderer(true, true);
    renderer.setAlpha(1); // the bands' own colours are translucent
    for (int i = 0; i < series.size(); i++) {
      Color colour = theme.series(i);
      renderer.setSeriesPaint(i, colour);
      renderer.setSeriesFillPaint(i, Charts.translucent(colour, 45));
      renderer.setSeriesStroke(i, Charts.line());
      renderer.setSeriesShape(i, Charts.mark(i));
    }
    return renderer;
  }

  private ValueMarker trainingMarker(double epsilon) {
    ValueMarker marker = new ValueMarker(epsilon, theme.quiet(), Charts.dashed());
    marker.setLabel(" trained at ε = " + Charts.radius(epsilon) + " ");
    marker.setLabelFont(Fonts.plain(10));
    marker.setLabelPaint(theme.quiet());
    marker.setLabelBackgroundColor(theme.ground());
    boolean roomOnTheRight = epsilon < largestEpsilon() / 2;
    marker.setLabelAnchor(roomOnTheRight ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
    marker.setLabelTextAnchor(roomOnTheRight ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
    return marker;
  }

  /** What the bands are, and k of n at the radius that training defended against. */
  private String note() {
    String bands = "Bands: 95 % Wilson interval.";
    if (trainingEpsilon == null) {
      return bands;
    }
    double radius = trainingEpsilon;
    String counts =
        series.stream()
            .flatMap(one -> counts(one, radius).stream())
            .collect(Collectors.joining(", "));
    return counts.isEmpty()
        ? bands
        : "Robust at ε = " + Charts.radius(radius) + ": " + counts + ". " + bands;
  }

  private static Optional<String> counts(Series one, double radius) {
    return one.points().stream()
        .filter(point -> Math.abs(point.attack().epsilon() - radius) < 1e-9)
        .findFirst()
        .map(point -> one.name() + " " + point.robust().k() + " of " + point.robust().n());
  }
}
