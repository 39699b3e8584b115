package org.redoubt.ui.latent;

import java.util.List;
import org.redoubt.report.FigureKind;
import org.redoubt.result.Analysis;
import org.redoubt.result.Compactness;
import org.redoubt.result.EntropyView;
import org.redoubt.result.LatentView;
import org.redoubt.result.LayerDivergence;

/** What the panel shows at a time. */
enum Chapter {
  TSNE(LatentView.class, List.of()),
  ENTROPY(EntropyView.class, List.of(FigureKind.ENTROPY, FigureKind.DETECTOR)),
  DIVERGENCE(LayerDivergence.class, List.of(FigureKind.DIVERGENCE, FigureKind.DIVERGENCE_EPOCHS)),
  COMPACTNESS(Compactness.class, List.of(FigureKind.COMPACTNESS, FigureKind.CLASS_DISTANCES));

  private final Class<? extends Analysis> analysis;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which cannot be changed
  private final List<FigureKind> figures;

  Chapter(Class<? extends Analysis> analysis, List<FigureKind> figures) {
    this.analysis = analysis;
    this.figures = figures;
  }

  /** Name of the analysis that it needs, in the run directory and on the command line. */
  String analysis() {
    return Analysis.kind(analysis);
  }

  /** What is computed for it: the entropy of the predictions belongs to the layout. */
  String kinds() {
    return this == TSNE ? analysis() + "," + ENTROPY.analysis() : analysis();
  }

  /** The figures it shows; none: it is drawn by the panel itself. */
  List<FigureKind> figures() {
    return figures;
  }
}
