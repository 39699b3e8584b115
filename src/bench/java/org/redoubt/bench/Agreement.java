package org.redoubt.bench;

import java.util.Locale;

/** Both programs must compute the same before their times are compared. */
final class Agreement {
  private static final double TOLERANCE = 1e-4;

  private Agreement() {}

  /**
   * Compares logits and image gradients.
   *
   * @throws IllegalStateException where they differ by more than 1e-4 of their largest number
   */
  static void require(String network, int threads) {
    Workload work = Workload.of(network);
    try (Side ours = Program.REDOUBT.side(work, threads);
        Side first = Program.PYTORCH.side(work, threads);
        Side last = Program.PYTORCH_CHANNELS_LAST.side(work, threads)) {
      for (Side torch : new Side[] {first, last}) {
        double logits = difference(ours.logits(), torch.logits());
        double gradient = difference(ours.imageGradient(), torch.imageGradient());
        System.out.printf(
            Locale.ROOT,
            "%s: largest difference of logits %.1e, of image gradients %.1e%n",
            network,
            logits,
            gradient);
        if (!(logits < TOLERANCE && gradient < TOLERANCE)) {
          throw new IllegalStateException(network + ": the programs compute different numbers");
        }
      }
    }
  }

  private static double difference(float[] ours, float[] theirs) {
    double largest = 0;
    double difference = 0;
    for (int i = 0; i < ours.length; i++) {
      largest = Math.max(largest, Math.abs(theirs[i]));
      difference = Math.max(difference, Math.abs((double) ours[i] - theirs[i]));
    }
    return difference / largest;
  }
}
