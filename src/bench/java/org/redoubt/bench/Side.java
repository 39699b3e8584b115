package org.redoubt.bench;

/** One of the two programs at work on a workload. */
interface Side extends AutoCloseable {
  /** Logits of the batch in evaluation mode, computed anew; [B, classes] row by row. */
  float[] logits();

  /** Gradient of the summed cross-entropy by the images, [B, height, width, channels]. */
  float[] imageGradient();

  /** Runs a task once, leaving the result where it is. */
  void run(Task task);

  @Override
  void close();
}
