package org.redoubt.config;

/** Settings of the loss surfaces and latent-space views (paper figures 3 to 5 and 8 to 10). */
public record AnalysisPlan(
    @Setting(def = "17", doc = "Points per axis of a loss surface.", min = 3, max = 501) int grid,
    @Setting(def = "sign", doc = "Gradient axis of a loss surface: sign, unit (L2) or raw.")
        GradientAxis axis,
    @Setting(def = "false", doc = "Whether surface points are clipped to the pixel range.")
        boolean clip,
    @Setting(def = "500", doc = "Test images in the t-SNE view.", min = 10, max = 20_000)
        int tsneExamples,
    @Setting(def = "30", doc = "Perplexity of t-SNE.", min = 2, max = 1000) double perplexity,
    @Setting(def = "1000", doc = "Iterations of t-SNE.", min = 250, max = 100_000)
        int tsneIterations) {

  public AnalysisPlan {
    Settings.check(AnalysisPlan.class, grid, axis, clip, tsneExamples, perplexity, tsneIterations);
  }

  /** Form of the gradient axis. */
  public enum GradientAxis {
    SIGN,
    UNIT,
    RAW
  }
}
