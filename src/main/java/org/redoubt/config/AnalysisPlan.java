package org.redoubt.config;

import org.jspecify.annotations.Nullable;

/** Settings of the loss surfaces and latent-space views (paper figures 3 to 5 and 8 to 10). */
public record AnalysisPlan(
    @Setting(def = "17", doc = "Points per axis of a loss surface.", min = 3, max = 501) int grid,
    @Setting(def = "sign", doc = "Gradient axis of a loss surface: sign, unit (L2) or raw.")
        GradientAxis axis,
    @Setting(def = "false", doc = "Whether surface points are clipped to the pixel range.")
        boolean clip,
    @Setting(
            def = "auto",
            absent = "auto",
            doc = "Half-width of a loss surface; auto: the adversary's epsilon.",
            min = 0,
            exclusiveMin = true,
            max = 1000)
        @Nullable Double range,
    @Setting(
            def = "500",
            doc = "Test images attacked for entropy, divergence by layer and class compactness.",
            min = 10,
            max = 100_000)
        int examples,
    @Setting(def = "500", doc = "Test images in the t-SNE view.", min = 10, max = 20_000)
        int tsneExamples,
    @Setting(def = "30", doc = "Perplexity of t-SNE.", min = 2, max = 1000) double perplexity,
    @Setting(def = "750", doc = "Iterations of t-SNE.", min = 250, max = 100_000)
        int tsneIterations,
    @Setting(
            def = "50",
            doc = "Principal components kept before t-SNE where z is larger.",
            min = 2,
            max = 1000)
        int tsneComponents) {

  public AnalysisPlan {
    Settings.check(
        AnalysisPlan.class,
        grid,
        axis,
        clip,
        range,
        examples,
        tsneExamples,
        perplexity,
        tsneIterations,
        tsneComponents);
  }

  /** Form of the gradient axis. */
  public enum GradientAxis {
    SIGN,
    UNIT,
    RAW
  }
}
