package org.redoubt.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.redoubt.config.Seed;

/** The order in which an epoch visits the training images. */
public final class BatchOrder {
  /** Batch normalisation and compactness need two images. */
  private static final int SMALLEST = 2;

  private BatchOrder() {}

  /**
   * Batches of image positions: a random permutation of 0..size-1 cut into batches. The last batch
   * may be smaller, and is left out if it would have one image only.
   *
   * @param size number of training images, at least 2
   * @param batch images per batch, at least 2
   * @param epochSeed decides the permutation; fork it by epoch
   */
  public static List<int[]> epoch(int size, int batch, Seed epochSeed) {
    if (batch < SMALLEST || size < SMALLEST) {
      throw new IllegalArgumentException(
          "batches and sets have at least 2 images, found " + batch + " of " + size);
    }
    int[] order = permutation(size, epochSeed);
    List<int[]> batches = new ArrayList<>();
    for (int from = 0; from + SMALLEST <= size; from += batch) {
      batches.add(Arrays.copyOfRange(order, from, Math.min(size, from + batch)));
    }
    return batches;
  }

  /** A uniformly random permutation of 0..size-1 (Fisher-Yates). */
  public static int[] permutation(int size, Seed seed) {
    SplittableRandom random = seed.random();
    int[] order = IntStream.range(0, size).toArray();
    for (int last = size - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int kept = order[last];
      order[last] = order[other];
      order[other] = kept;
    }
    return order;
  }
}
