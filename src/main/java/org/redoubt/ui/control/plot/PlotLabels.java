package org.redoubt.ui.control.plot;

/**
 * What a plot is called and how far its axis reaches.
 *
 * @param title with the unit, such as {@code Images per second}
 * @param x name of the horizontal axis, such as {@code step}
 * @param top highest value of the vertical axis, which begins at 0; 0: as high as the lines
 */
public record PlotLabels(String title, String x, double top) {}
