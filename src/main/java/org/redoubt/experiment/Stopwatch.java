package org.redoubt.experiment;

import org.redoubt.training.TrainingObserver.Position;

/**
 * Speed of training: images per second and time left, smoothed over about the last fifty batches.
 */
final class Stopwatch {
  private static final double SMOOTHING = 0.02;
  private final long begun = System.nanoTime();
  private long last = begun;
  private double secondsPerImage;
  private int imagesPerStep; // of a full batch: the last one of an epoch may be smaller
  private double eta;

  void add(Position position) {
    long now = System.nanoTime();
    double sample = (now - last) / 1e9 / position.images();
    last = now;
    secondsPerImage =
        secondsPerImage == 0 ? sample : secondsPerImage + SMOOTHING * (sample - secondsPerImage);
    imagesPerStep = Math.max(imagesPerStep, position.images());
    eta = (position.steps() - position.step()) * secondsPerImage * imagesPerStep;
  }

  /** Forgets the time since the last batch, after a pause. */
  void restart() {
    last = System.nanoTime();
  }

  /** Seconds since training began or was resumed. */
  double elapsed() {
    return (System.nanoTime() - begun) / 1e9;
  }

  double imagesPerSecond() {
    return secondsPerImage == 0 ? 0 : 1 / secondsPerImage;
  }

  /** Seconds to the end of training. */
  double eta() {
    return eta;
  }
}
