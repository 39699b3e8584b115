package org.redoubt.model.layer;

import java.util.SplittableRandom;

/** What dropout multiplies units with: every kind of pass draws the same. */
public final class DropoutFactors {
  private DropoutFactors() {}

  /**
   * Draws for the units of a whole batch, row by row.
   *
   * @param rate share dropped, 0 to below 1
   * @return 0, or 1 / (1 - rate)
   */
  public static float[] draw(int count, double rate, SplittableRandom random) {
    float[] factors = new float[count];
    float keep = (float) (1 / (1 - rate));
    for (int i = 0; i < count; i++) {
      factors[i] = random.nextDouble() < rate ? 0 : keep;
    }
    return factors;
  }
}
