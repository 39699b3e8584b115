package org.redoubt.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.redoubt.config.Settings;

/** The figures that the files of runs give. */
public enum FigureKind {
  TRAINING(Source.METRICS, Shows.ONE_RUN, 900, 420, "Loss terms, weighted, and validation."),
  LOSS_TERMS(Source.METRICS, Shows.ONE_RUN, 800, 640, "Each loss term by itself, unweighted."),
  GRADIENT_SHARES(
      Source.METRICS, Shows.BOTH, 800, 460, "Share of each loss term in the gradient at z."),
  ROBUSTNESS(Source.CURVE, Shows.BOTH, 800, 520, "Robust accuracy versus the attack's radius."),
  MARGINS(Source.OUTCOMES, Shows.BOTH, 800, 480, "Distribution of the margin under attack."),
  STEPS_TO_FALL(
      Source.OUTCOMES, Shows.BOTH, 800, 480, "Gradient steps until images fall to an attack."),
  SUBJECT(
      Source.SURFACE, Shows.ONE_RUN, 560, 300, "The image, the point attacked and what differs."),
  LOSS_MAP(Source.SURFACE, Shows.ONE_RUN, 560, 480, "Loss around a point, from above."),
  PREDICTIONS(Source.SURFACE, Shows.ONE_RUN, 560, 480, "Classes predicted around a point."),
  LOSS_SURFACE(Source.SURFACE, Shows.ONE_RUN, 560, 480, "Loss around a point, as a surface."),
  SURFACES(
      Source.SURFACE,
      Shows.SEVERAL_RUNS,
      1100,
      620,
      "Loss and predictions around one point along the same directions, side by side."),
  LATENT(Source.LATENT, Shows.ONE_RUN, 720, 600, "Examples at the split layer, by t-SNE."),
  LATENT_3D(Source.LATENT, Shows.ONE_RUN, 720, 600, "The same with the entropy as the third axis."),
  LATENT_ENTROPY(
      Source.LATENT, Shows.ONE_RUN, 1100, 520, "The same by class and by entropy, side by side."),
  ENTROPY(Source.ENTROPY, Shows.BOTH, 800, 480, "Entropy of the predictions by group."),
  DETECTOR(
      Source.ENTROPY, Shows.BOTH, 560, 520, "The entropy as a detector of adversarial examples."),
  DIVERGENCE(Source.DIVERGENCE, Shows.BOTH, 900, 480, "How far an attack moves each layer."),
  DIVERGENCE_EPOCHS(
      Source.DIVERGENCE, Shows.BOTH, 900, 480, "How far an attack moves each layer, by epoch."),
  COMPACTNESS(Source.COMPACTNESS, Shows.BOTH, 800, 460, "Distances within and between classes."),
  CLASS_DISTANCES(
      Source.COMPACTNESS, Shows.ONE_RUN, 620, 560, "Distances between each two classes.");

  /** Whose files a figure shows. */
  public enum Shows {
    ONE_RUN,
    SEVERAL_RUNS,
    BOTH
  }

  private final Source source;
  private final Shows shows;
  private final int width;
  private final int height;
  private final String doc;

  FigureKind(Source source, Shows shows, int width, int height, String doc) {
    this.source = source;
    this.shows = shows;
    this.width = width;
    this.height = height;
    this.doc = doc;
  }

  /** The word on the command line and in file names. */
  public String word() {
    return Settings.word(this);
  }

  /** The kind of that word. */
  public static Optional<FigureKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** The words of all kinds. */
  public static List<String> words() {
    return Arrays.stream(values()).map(FigureKind::word).toList();
  }

  /** What the figure shows, in a sentence. */
  public String doc() {
    return doc;
  }

  Source source() {
    return source;
  }

  /** Whether there is such a figure of one run. */
  public boolean ofOne() {
    return shows != Shows.SEVERAL_RUNS;
  }

  /** Whether there is such a figure of several runs together. */
  public boolean ofSeveral() {
    return shows != Shows.ONE_RUN;
  }

  /** Width in points unless asked otherwise. */
  public int width() {
    return width;
  }

  /** Height in points unless asked otherwise. */
  public int height() {
    return height;
  }
}
