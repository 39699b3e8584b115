package org.redoubt.report;

import java.util.Locale;
import org.redoubt.result.Analysis;
import org.redoubt.result.Compactness;
import org.redoubt.result.EntropyView;
import org.redoubt.result.LatentView;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LossSurface;
import org.redoubt.run.RunDirectory;

/** What figures are drawn from, and what makes it. */
enum Source {
  METRICS("no row of metrics", "resume %s"),
  CURVE(
      "no robustness curve",
      "evaluate %s --set 'evaluation.curve={epsilons: [0, 0.05, 0.1, 0.2, 0.3]}'"),
  OUTCOMES("no attack on test images", "evaluate %s"),
  SURFACE(LossSurface.class),
  LATENT(LatentView.class),
  ENTROPY(EntropyView.class),
  DIVERGENCE(LayerDivergence.class),
  COMPACTNESS(Compactness.class);

  private final String absence;
  private final String command;

  Source(String absence, String command) {
    this.absence = absence;
    this.command = command;
  }

  Source(Class<? extends Analysis> type) {
    this("no analysis of kind " + Analysis.kind(type), "analyse %s --kind " + Analysis.kind(type));
  }

  /** Says that a run lacks it, and the command that makes it. */
  String missingIn(RunDirectory run) {
    return "%s has %s yet; make it with: redoubt %s"
        .formatted(
            run.name(), absence, String.format(Locale.ROOT, command, Shell.word(run.toString())));
  }
}
