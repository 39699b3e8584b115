package org.redoubt.result;

/**
 * How long an experiment will take on this computer, from a few steps of it that were measured.
 * Attacks are counted as if every image were attacked to the last step and restart; images that
 * fall early cost less, so validation, evaluation and curve are upper bounds. Reading data, writing
 * checkpoints and drawing are left out.
 *
 * @param trainingStep one batch of training, adversary included
 * @param attackStep one gradient step of an attack on one batch of the evaluation
 * @param training all batches
 * @param validation after the epochs that have one
 * @param evaluation of the test images
 * @param curve robust accuracy versus epsilon
 */
public record EstimateReport(
    Measured trainingStep,
    Measured attackStep,
    Part training,
    Part validation,
    Part evaluation,
    Part curve) {

  /**
   * Something that was measured.
   *
   * @param images in it
   * @param count how many times it was measured
   * @param warmup how many times it was run before, without being counted
   * @param medianSeconds of one time
   */
  public record Measured(int images, int count, int warmup, double medianSeconds) {
    public Measured {
      if (images < 1 || count < 1 || warmup < 0 || !(medianSeconds > 0)) {
        throw new IllegalArgumentException(
            "a measurement has images, a count and a positive time, found %d, %d, %d, %s"
                .formatted(images, count, warmup, medianSeconds));
      }
    }

    /** Images in a second. */
    public double imagesPerSecond() {
      return images / medianSeconds;
    }
  }

  /**
   * A part of the experiment.
   *
   * @param times how many times as much as what was measured it is
   * @param seconds that it will take
   */
  public record Part(double times, double seconds) {
    public Part {
      if (!(times >= 0) || !(seconds >= 0)) {
        throw new IllegalArgumentException(
            "a part takes no negative time, found %s times, %s s".formatted(times, seconds));
      }
    }

    /** So many times what was measured. */
    public static Part of(double times, Measured measured) {
      return new Part(times, times * measured.medianSeconds());
    }
  }

  /** Seconds of training, its validation included. */
  public double trainingSeconds() {
    return training.seconds() + validation.seconds();
  }

  /** Seconds of the evaluation, its curve included. */
  public double evaluationSeconds() {
    return evaluation.seconds() + curve.seconds();
  }

  /** Seconds in all. */
  public double seconds() {
    return trainingSeconds() + evaluationSeconds();
  }

  /** Images trained on in a second. */
  public double imagesPerSecond() {
    return trainingStep.imagesPerSecond();
  }
}
