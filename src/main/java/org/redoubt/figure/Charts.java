package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** The look that all charts share. */
final class Charts {
  private static final double LABEL = 11;
  private static final double TITLE = 13;

  static {
    // JFreeChart draws turned text as outlines unless told otherwise; labels of axes would not be
    // text in SVG and PDF
    TextUtils.setUseDrawRotatedStringWorkaround(false);
  }

  private Charts() {}

  /** A plot without data, styled. */
  static XYPlot plot(NumberAxis x, NumberAxis y, Theme theme) {
    XYPlot plot = new XYPlot(null, x, y, null);
    plot.setBackgroundPaint(theme.ground());
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(theme.grid());
    plot.setRangeGridlineStroke(new BasicStroke(1));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setNoDataMessage("no data yet");
    plot.setNoDataMessageFont(Fonts.plain(LABEL));
    plot.setNoDataMessagePaint(theme.quiet());
    return plot;
  }

  /** A number axis, styled. */
  static NumberAxis axis(String label, Theme theme) {
    NumberAxis axis = new NumberAxis(label);
    axis.setLabelFont(Fonts.plain(LABEL));
    axis.setTickLabelFont(Fonts.plain(LABEL - 1));
    axis.setLabelPaint(theme.quiet());
    axis.setTickLabelPaint(theme.text());
    axis.setAxisLinePaint(theme.quiet());
    axis.setTickMarkPaint(theme.quiet());
    return axis;
  }

  /**
   * An axis from 0 to 100 %.
   *
   * @param room per cent left above 100 for a label
   * @param height of the whole figure in points; low ones get fewer numbers
   */
  static NumberAxis percentAxis(double room, double height, Theme theme) {
    return percentAxis("accuracy (%)", room, height, theme);
  }

  /** An axis from 0 to 100 % of something else. */
  static NumberAxis percentAxis(String label, double room, double height, Theme theme) {
    NumberAxis axis = axis(label, theme);
    axis.setRange(-3, 100 + room); // marks at 0 and at 100 are whole
    axis.setTickUnit(new NumberTickUnit(height < 220 ? 50 : 20));
    return axis;
  }

  /**
   * An axis from 0 to somewhat above a value, with about as many numbers as wanted.
   *
   * @param numbers upper bound of those above 0, at least 1
   */
  static NumberAxis fromZero(String label, double largest, double numbers, Theme theme) {
    NumberAxis axis = axis(label, theme);
    double end = largest > 0 ? largest : 1;
    double step = niceStep(end / numbers);
    int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
    axis.setRange(0, 1.03 * end);
    axis.setTickUnit(new NumberTickUnit(step, decimals(decimals)));
    return axis;
  }

  /** The smallest of 1, 2 or 5 times a power of ten that is not below a number. */
  static double niceStep(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= least * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  private static NumberFormat decimals(int count) {
    NumberFormat format = NumberFormat.getInstance(Locale.ROOT);
    format.setMinimumFractionDigits(count);
    format.setMaximumFractionDigits(count);
    format.setGroupingUsed(false);
    return format;
  }

  /** The chart around a plot: title on the left, legend below, a quiet note at the end. */
  static JFreeChart chart(String title, XYPlot plot, String note, Theme theme) {
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(theme.ground());
    chart.setPadding(new RectangleInsets(10, 10, 8, 16));
    chart.setTitle(text(title, Fonts.bold(TITLE), theme.text(), 8));
    LegendTitle legend = new LegendTitle(plot);
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setItemFont(Fonts.plain(LABEL));
    legend.setItemPaint(theme.text());
    legend.setBackgroundPaint(theme.ground());
    legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 10));
    legend.setMargin(new RectangleInsets(6, 0, 0, 0));
    chart.addLegend(legend);
    if (!note.isEmpty()) {
      TextTitle below = text(note, Fonts.plain(LABEL - 1.5), theme.quiet(), 0);
      below.setPosition(RectangleEdge.BOTTOM);
      chart.addSubtitle(0, below);
    }
    return chart;
  }

  private static TextTitle text(String text, java.awt.Font font, Color colour, double below) {
    TextTitle title = new TextTitle(text, font);
    title.setPaint(colour);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setMargin(new RectangleInsets(2, 4, below, 0));
    return title;
  }

  static void draw(JFreeChart chart, Graphics2D graphics, Rectangle2D area) {
    chart.draw(graphics, area);
  }

  static Stroke line() {
    return new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  static Stroke dashed() {
    return new BasicStroke(
        1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0);
  }

  static Color translucent(Color colour, int alpha) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }

  /** Mark of series i: shape tells series apart where colour cannot. */
  static Shape mark(int i) {
    return switch (Math.floorMod(i, 4)) {
      case 0 -> new Ellipse2D.Double(-3.5, -3.5, 7, 7);
      case 1 -> new Rectangle2D.Double(-3.2, -3.2, 6.4, 6.4);
      case 2 -> polygon(0, -4.4, 4.2, 3.2, -4.2, 3.2);
      default -> polygon(0, -4.6, 4.6, 0, 0, 4.6, -4.6, 0);
    };
  }

  private static Shape polygon(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    path.closePath();
    return path;
  }

  /** A radius with at most four decimals, and as n/255 where it is close to one. */
  static String radius(double epsilon) {
    String fraction =
        String.format(Locale.ROOT, "%.4f", epsilon)
            .replaceFirst("0+$", "")
            .replaceFirst("\\.$", "");
    double pixels = epsilon * 255;
    boolean whole = pixels >= 1 && Math.abs(pixels - Math.rint(pixels)) < 1e-6;
    return whole ? fraction + " = " + Math.round(pixels) + "/255" : fraction;
  }
}
