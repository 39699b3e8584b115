package org.redoubt.ui.control.plot;

/**
 * A line of a plot.
 *
 * @param name for the legend
 * @param colour which of the theme's series colours
 * @param points shared with whoever appends to them
 */
public record PlotLine(String name, int colour, PlotPoints points) {}
