package org.redoubt.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTitleAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.redoubt.result.MetricsRow;

/** Small charts that share an axis. */
final class Panels {
  private static final double HEADING = 18; // points above the data, for the words there

  private Panels() {}

  /** One above the other, over one horizontal axis. */
  static XYPlot stacked(NumberAxis x, List<XYPlot> panels) {
    CombinedDomainXYPlot all = new CombinedDomainXYPlot(x);
    all.setGap(12); // the lowest number of one panel and the highest of the next
    style(all);
    panels.forEach(all::add);
    return all;
  }

  /** Side by side, at one vertical axis. */
  static XYPlot inRow(NumberAxis y, List<XYPlot> panels) {
    CombinedRangeXYPlot all = new CombinedRangeXYPlot(y);
    all.setGap(26); // room for the last number of one axis and the first of the next
    style(all);
    panels.forEach(all::add);
    return all;
  }

  private static void style(XYPlot plot) {
    plot.setOutlineVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
  }

  /** Words at the top of a panel; {@link #topped} makes the room for them. */
  static void heading(XYPlot panel, String words, Theme theme) {
    TextTitle title = new TextTitle(words, Fonts.bold(10.5));
    title.setPaint(theme.text());
    title.setBackgroundPaint(theme.ground()); // over lines that mark a step or a zero
    title.setPadding(new RectangleInsets(1, 4, 1, 4));
    panel.addAnnotation(new XYTitleAnnotation(0, 1, title, RectangleAnchor.TOP_LEFT));
  }

  /**
   * Upper end of an axis from 0 so that a heading is above the data.
   *
   * @param largest value of the data
   * @param height of the panel in points
   */
  static double topped(double largest, double height) {
    double share = Math.min(0.6, HEADING / Math.max(1, height));
    return (largest > 0 ? largest : 1) * 1.03 / (1 - share);
  }

  /**
   * How many numbers an axis from 0 may have: few on a low panel, but one above 0 in any case.
   *
   * @param largest value of the data
   * @param height of the panel in points
   */
  static double numbers(double largest, double height) {
    double end = largest > 0 ? largest : 1;
    double power = Math.pow(10, Math.floor(Math.log10(end)));
    double step = power * (end >= 5 * power ? 5 : end >= 2 * power ? 2 : 1);
    return Math.max(end / step, Math.floor(height / 28));
  }

  /** Training steps from 0 to the last of any run. */
  static NumberAxis steps(List<MetricsRow> rows, double width, Theme theme) {
    double last = rows.stream().mapToLong(MetricsRow::step).reduce(1, Math::max);
    return Charts.fromZero("step (batches)", last, Math.max(2, (int) (width / 50)), theme);
  }

  /** A legend entry for an area. */
  static LegendItem square(String name, Color colour) {
    return new LegendItem(name, null, null, null, new Rectangle2D.Double(-5, -5, 10, 10), colour);
  }

  static LegendItemCollection legend(List<LegendItem> items) {
    LegendItemCollection legend = new LegendItemCollection();
    items.forEach(legend::add);
    return legend;
  }

  /** A title for two charts beside each other, over both; {@link #heading} names each of them. */
  static TextTitle title(String words, Theme theme) {
    return text(words, Fonts.bold(13), theme.text(), new RectangleInsets(12, 14, 0, 16));
  }

  /** A quiet note under two charts beside each other. */
  static TextTitle note(String words, Theme theme) {
    return text(words, Fonts.plain(9.5), theme.quiet(), new RectangleInsets(0, 14, 8, 16));
  }

  private static TextTitle text(String words, Font font, Color colour, RectangleInsets padding) {
    TextTitle text = new TextTitle(words, font);
    text.setPaint(colour);
    text.setHorizontalAlignment(HorizontalAlignment.LEFT);
    text.setTextAlignment(HorizontalAlignment.LEFT);
    text.setPadding(padding);
    return text;
  }

  /** Height of a text that may be as wide as an area; 0 without words. */
  static double height(TextTitle text, Graphics2D graphics, Rectangle2D area) {
    return text.getText().isEmpty()
        ? 0
        : text.arrange(graphics, within(area.getWidth(), area.getHeight())).height;
  }

  /** Lets the plots of two charts of one size end at one height. */
  static void alignLegends(JFreeChart a, JFreeChart b, Graphics2D graphics, Rectangle2D area) {
    double less = legendHeight(a, graphics, area) - legendHeight(b, graphics, area);
    LegendTitle shorter = (less > 0 ? b : a).getLegend();
    RectangleInsets margin = shorter.getMargin();
    shorter.setMargin(
        new RectangleInsets(
            margin.getTop(),
            margin.getLeft(),
            margin.getBottom() + Math.abs(less),
            margin.getRight()));
  }

  private static double legendHeight(JFreeChart chart, Graphics2D graphics, Rectangle2D area) {
    Rectangle2D inner = (Rectangle2D) area.clone();
    chart.getPadding().trim(inner);
    return chart.getLegend().arrange(graphics, within(inner.getWidth(), inner.getHeight())).height;
  }

  private static RectangleConstraint within(double width, double height) {
    return new RectangleConstraint(new Range(0, width), new Range(0, height));
  }

  /** Fills the rectangle from (0, 0) to (width, height). */
  static void draw(JFreeChart chart, Graphics2D graphics, double width, double height) {
    Charts.draw(chart, graphics, new Rectangle2D.Double(0, 0, width, height));
  }
}
