package org.redoubt.bench;

import java.util.Locale;

/**
 * Both programs must compute the same before their times are compared: logits to 1e-4 of the
 * largest, and so 95 % of the numbers of an image gradient. Where a rectifier's input is zero but
 * for rounding, its derivative is one or the other, so a few numbers may differ more; they do
 * between PyTorch's own two layouts.
 */
final class Agreement {
  private static final double TOLERANCE = 1e-4;
  private static final double SHARE = 0.95;

  private Agreement() {}

  /**
   * Compares logits and image gradients.
   *
   * @throws IllegalStateException where they differ by more
   */
  static void require(String network, int threads) {
    Workload work = Workload.of(network);
    try (Side ours = Program.REDOUBT.side(work, threads);
        Side first = Program.PYTORCH.side(work, threads);
        Side last = Program.PYTORCH_CHANNELS_LAST.side(work, threads);
        Side script = Program.PYTORCH_SCRIPT.side(work, threads)) {
      for (Side torch : new Side[] {first, last, script}) {
        double logits = equal(ours.logits(), torch.logits());
        double gradient = equal(ours.imageGradient(), torch.imageGradient());
        System.out.printf(
            Locale.ROOT,
            "%s: equal to 1e-4: %.2f %% of the logits, %.2f %% of the image gradients%n",
            network,
            100 * logits,
            100 * gradient);
        if (logits < 1 || gradient < SHARE) {
          throw new IllegalStateException(network + ": the programs compute different numbers");
        }
      }
    }
  }

  /** Share of the numbers that differ by less than the tolerance, relative to the largest. */
  private static double equal(float[] ours, float[] theirs) {
    double largest = 0;
    for (float number : theirs) {
      largest = Math.max(largest, Math.abs(number));
    }
    int equal = 0;
    for (int i = 0; i < ours.length; i++) {
      equal += Math.abs((double) ours[i] - theirs[i]) <= TOLERANCE * largest ? 1 : 0;
    }
    return equal / (double) ours.length;
  }
}
