package org.redoubt.run;

/**
 * How far a run is.
 *
 * @param epoch epochs begun, 0 before training
 * @param epochs epochs in all
 * @param step batches done
 * @param steps batches in all
 */
public record Progress(int epoch, int epochs, long step, long steps) {
  /** Before anything has been done. */
  public static final Progress NONE = new Progress(0, 0, 0, 0);

  public Progress {
    if (epoch < 0 || epochs < 0 || step < 0 || steps < 0) {
      throw new IllegalArgumentException(
          "progress counts from 0, found epoch %d of %d, step %d of %d"
              .formatted(epoch, epochs, step, steps));
    }
  }
}
