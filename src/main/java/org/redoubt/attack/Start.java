package org.redoubt.attack;

import java.util.SplittableRandom;

/** First iterate of an attack, before it is projected. */
enum Start {
  /** The clean image (BIM, MIM, plain FGSM). */
  CLEAN,
  /** Uniform in the ball (PGD). */
  UNIFORM,
  /** x + 0.001 N(0, 1) (TRADES): at x itself the KL divergence is minimal and has no gradient. */
  GAUSSIAN;

  private static final double TRADES_DEVIATION = 0.001;

  /** Fills {@code noise} with the displacement of one image. */
  void draw(SplittableRandom random, Ball ball, float[] noise) {
    switch (this) {
      case CLEAN -> java.util.Arrays.fill(noise, 0f);
      case UNIFORM -> ball.sample(random, noise);
      case GAUSSIAN -> {
        for (int k = 0; k < noise.length; k++) {
          noise[k] = (float) (TRADES_DEVIATION * random.nextGaussian());
        }
      }
    }
  }
}
