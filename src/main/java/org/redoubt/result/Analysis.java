package org.redoubt.result;

import org.redoubt.config.Kind;

/**
 * What one analysis of a trained network found: one file of the run directory's analysis folder.
 */
public sealed interface Analysis
    permits LossSurface, LatentView, EntropyView, LayerDivergence, Compactness {

  /** Word for the kind of an analysis, as in file names and on the command line. */
  static String kind(Class<? extends Analysis> type) {
    return type.getAnnotation(Kind.class).value();
  }
}
