package org.redoubt.ui.control.plot;

/**
 * A line of a plot.
 *
 * @param name for the legend; empty: the plot's title says it
 * @param colour which of the theme's series colours
 * @param points shared with whoever appends to them
 */
public record PlotLine(String name, int colour, PlotPoints points) {}
