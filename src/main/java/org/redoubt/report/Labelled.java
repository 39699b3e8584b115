package org.redoubt.report;

/**
 * Something that a figure shows beside others.
 *
 * @param label for the legend
 */
record Labelled<T>(String label, T value) {}
