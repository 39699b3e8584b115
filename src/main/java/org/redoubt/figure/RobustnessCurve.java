package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
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
import org.redoubt.figure.RobustnessSeries.Point;
import org.redoubt.result.Proportion;

/**
 * Robust accuracy in per cent versus the attack's radius. A single run has its 95 % Wilson interval
 * as a band; several seeds have their mean as the line and reach from the lowest to the highest of
 * them. Series of one name share a colour.
 *
 * @param title shown above
 * @param series at least one
 * @param trainingEpsilon radius that training defended against, marked by a dashed line; null: none
 * @param theme colours
 */
public record RobustnessCurve(
    String title, List<RobustnessSeries> series, @Nullable Double trainingEpsilon, Theme theme)
    implements Figure {
  private static final double LABEL_ROOM = 13; // per cent above 100, so that no curve is hidden
  private static final double MARK = 7; // points left of 0, so that a mark there is whole

  public RobustnessCurve {
    series = List.copyOf(series);
    if (series.isEmpty()) {
      throw new IllegalArgumentException("a robustness curve needs at least one series");
    }
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    Panels.draw(chart(width, height), graphics, width, height);
  }

  /** Where its points are when it is drawn at a size in points, for what marks them on a screen. */
  public CurvePlace place(double width, double height) {
    JFreeChart chart = chart(width, height);
    return CurvePlace.of(chart, width, height);
  }

  /**
   * One row per run and radius; for several seeds also their mean, with the lowest and the highest
   * of them as lower and upper (run: mean).
   */
  @Override
  public Table numbers() {
    List<List<Object>> rows = new ArrayList<>();
    for (RobustnessSeries one : series) {
      for (int i = 0; i < one.runs().size(); i++) {
        String run = Integer.toString(i + 1);
        one.runs()
            .get(i)
            .byRadius()
            .forEach((epsilon, share) -> rows.add(row(one, run, epsilon, share)));
      }
      if (one.runs().size() > 1) {
        one.points().forEach(point -> rows.add(mean(one, point)));
      }
    }
    return new Table(
        List.of("series", "attack", "run", "epsilon", "k", "n", "rate", "lower", "upper"), rows);
  }

  private static List<Object> row(
      RobustnessSeries one, String run, double epsilon, Proportion share) {
    return List.of(
        one.name(),
        one.attack(),
        run,
        epsilon,
        share.k(),
        share.n(),
        share.rate(),
        share.lower(),
        share.upper());
  }

  private static List<Object> mean(RobustnessSeries one, Point point) {
    return List.of(
        one.name(),
        one.attack(),
        "mean",
        point.epsilon(),
        "",
        "",
        point.rate(),
        point.lower(),
        point.upper());
  }

  private JFreeChart chart(double width, double height) {
    NumberAxis x =
        Charts.fromZero(
            "ε, radius of the attack (pixel values in [0, 1])",
            largestEpsilon(),
            Math.max(2, (int) (width / 55)),
            theme);
    x.setLowerBound(-MARK / width * x.getUpperBound());
    NumberAxis y = Charts.percentAxis(trainingEpsilon == null ? 3 : LABEL_ROOM, height, theme);
    XYPlot plot = Charts.plot(x, y, theme);
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    series.forEach(one -> data.addSeries(data(one)));
    plot.setDataset(data);
    plot.setRenderer(renderer());
    if (trainingEpsilon != null) {
      plot.addDomainMarker(trainingMarker(trainingEpsilon));
    }
    return Charts.chart(title, plot, RobustnessNote.of(series, trainingEpsilon), theme);
  }

  private static YIntervalSeries data(RobustnessSeries one) {
    YIntervalSeries data = new YIntervalSeries(one.legend());
    one.points()
        .forEach(p -> data.add(p.epsilon(), 100 * p.rate(), 100 * p.lower(), 100 * p.upper()));
    return data;
  }

  private double largestEpsilon() {
    double trained = trainingEpsilon == null ? 0 : trainingEpsilon;
    return series.stream()
        .flatMap(one -> one.points().stream())
        .mapToDouble(Point::epsilon)
        .reduce(trained, Math::max);
  }

  private DeviationRenderer renderer() {
    DeviationRenderer renderer = new DeviationRenderer(true, true);
    renderer.setAlpha(1); // the bands' own colours are translucent
    renderer.setLegendLine(new Line2D.Double(-13, 0, 13, 0)); // long enough to show dashes
    List<String> names = series.stream().map(RobustnessSeries::name).distinct().toList();
    for (int i = 0; i < series.size(); i++) {
      int name = names.indexOf(series.get(i).name());
      Color colour = theme.series(name);
      renderer.setSeriesPaint(i, colour);
      renderer.setSeriesFillPaint(i, Charts.translucent(colour, 45));
      renderer.setSeriesStroke(i, stroke(series.get(i).line()));
      renderer.setSeriesShape(i, Charts.mark(name));
    }
    return renderer;
  }

  private static Stroke stroke(RobustnessSeries.Line line) {
    return switch (line) {
      case SOLID -> Charts.line();
      case DASHED -> stroke(6, 4);
      case DOTTED -> stroke(1.5f, 3);
    };
  }

  private static Stroke stroke(float on, float off) {
    return new BasicStroke(
        2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {on, off}, 0);
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
}
