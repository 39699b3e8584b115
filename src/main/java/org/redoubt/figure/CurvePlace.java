package org.redoubt.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * Where a chart with two number axes has its points.
 *
 * @param plot inside the axes, in points from the upper left corner of the figure
 */
public record CurvePlace(Rectangle2D plot, double left, double right, double bottom, double top) {

  /** Draws a chart on a scrap of paper, which tells where its axes come to lie. */
  static CurvePlace of(JFreeChart chart, double width, double height) {
    ChartRenderingInfo info = new ChartRenderingInfo();
    Graphics2D scrap = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      chart.draw(scrap, new Rectangle2D.Double(0, 0, width, height), info);
    } finally {
      scrap.dispose();
    }
    XYPlot plot = chart.getXYPlot();
    ValueAxis x = plot.getDomainAxis();
    ValueAxis y = plot.getRangeAxis();
    return new CurvePlace(
        info.getPlotInfo().getDataArea(),
        x.getLowerBound(),
        x.getUpperBound(),
        y.getLowerBound(),
        y.getUpperBound());
  }

  /** The same on a figure that is drawn so many times as large. */
  public CurvePlace enlarged(double times) {
    Rectangle2D larger =
        new Rectangle2D.Double(
            times * plot.getX(),
            times * plot.getY(),
            times * plot.getWidth(),
            times * plot.getHeight());
    return new CurvePlace(larger, left, right, bottom, top);
  }

  /** Of a value of the horizontal axis, in points from the left of the figure. */
  public double x(double value) {
    return plot.getX() + (value - left) / (right - left) * plot.getWidth();
  }

  /** Of a value of the vertical axis, in points from the top of the figure. */
  public double y(double value) {
    return plot.getMaxY() - (value - bottom) / (top - bottom) * plot.getHeight();
  }
}
