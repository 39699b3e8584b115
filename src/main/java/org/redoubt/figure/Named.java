package org.redoubt.figure;

import org.redoubt.result.Analysis;

/**
 * What an analysis found in one run.
 *
 * @param run name of the run, for legends and headings
 */
public record Named<A extends Analysis>(String run, A analysis) {}
