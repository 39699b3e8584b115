package org.redoubt.figure;

import java.awt.Color;
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
    all.setGap(8);
    style(all);
    panels.forEach(all::add);
    return all;
  }

  /** Side by side, at one vertical axis. */
  static XYPlot inRow(NumberAxis y, List<XYPlot> panels) {
    CombinedRangeXYPlot all = new CombinedRangeXYPlot(y);
    all.setGap(14);
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

  /**
   * Draws a quiet note at the lower end.
   *
   * @return the height above it
   */
  static double drawNote(
      String note, Graphics2D graphics, double width, double height, Theme theme) {
    if (note.isEmpty()) {
      return height;
    }
    TextTitle words = new TextTitle(note, Fonts.plain(9.5));
    words.setPaint(theme.quiet());
    words.setHorizontalAlignment(HorizontalAlignment.LEFT);
    words.setTextAlignment(HorizontalAlignment.LEFT);
    words.setPadding(new RectangleInsets(0, 14, 8, 16));
    double used = words.arrange(graphics, within(width, height)).height;
    words.draw(graphics, new Rectangle2D.Double(0, height - used, width, used));
    return height - used;
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
