package org.redoubt.evaluation;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.redoubt.data.Batch;
import org.redoubt.data.ImageSet;

/**
 * The first images of a set, batch by batch.
 *
 * @param images where they come from
 * @param count how many, from the front
 * @param batchSize images per batch; the last may be smaller
 */
record Batches(ImageSet images, int count, int batchSize) {
  Batches {
    if (count < 1 || batchSize < 1) {
      throw new IllegalArgumentException(
          "an evaluation needs at least one image and one image per batch, found %d and %d"
              .formatted(count, batchSize));
    }
  }

  /** The first images, at most as many as there are; null: all. */
  static Batches upTo(@org.jspecify.annotations.Nullable Integer count, ImageSet images, int size) {
    return new Batches(
        images, count == null ? images.size() : Math.min(count, images.size()), size);
  }

  /**
   * Hands over every batch in order.
   *
   * @throws CancellationException where the listener asks for it
   */
  void forEach(String stage, EvaluationListener listener, Consumer<Batch> work) {
    for (int from = 0; from < count; from += batchSize) {
      if (listener.cancelled()) {
        throw new CancellationException(
            "cancelled in " + stage + ", after " + from + " of " + count + " images");
      }
      int to = Math.min(count, from + batchSize);
      work.accept(images.range(from, to));
      listener.progress(stage, to, count);
    }
  }
}
