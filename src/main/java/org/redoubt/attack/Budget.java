package org.redoubt.attack;

import org.redoubt.data.Batch;
import org.redoubt.loss.Copies;

/** Measures finished adversarial images once more, independently of how they were made. */
record Budget(Ball ball) {

  /**
   * Largest distance from the clean images.
   *
   * @param adversarial row by row
   * @throws IllegalStateException where one lies further than epsilon (1 + 1e-5) + 1e-6 (rounding
   *     of floats) or leaves [0,1]
   */
  double check(float[] adversarial, Batch batch) {
    float[] clean = Copies.floats(batch.images());
    int size = clean.length / batch.size();
    double allowed = ball.epsilon() * (1 + 1e-5) + 1e-6;
    double largest = 0;
    for (int i = 0; i < batch.size(); i++) {
      double distance = ball.distance(adversarial, clean, i * size, (i + 1) * size);
      if (!(distance <= allowed)) {
        throw new IllegalStateException(
            "image %d was moved by %s, more than epsilon %s"
                .formatted(batch.indices()[i], distance, ball.epsilon()));
      }
      largest = Math.max(largest, distance);
    }
    requireRange(adversarial, size, batch);
    return largest;
  }

  private static void requireRange(float[] adversarial, int size, Batch batch) {
    for (int k = 0; k < adversarial.length; k++) {
      if (!(adversarial[k] >= 0 && adversarial[k] <= 1)) {
        throw new IllegalStateException(
            "image %d left the range [0,1] with %s"
                .formatted(batch.indices()[k / size], adversarial[k]));
      }
    }
  }
}
