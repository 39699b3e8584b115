package org.redoubt.attack;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Looks over the shoulder of an attack, on the thread that computes. */
@FunctionalInterface
public interface IterateWatcher {
  /** Sees nothing. */
  IterateWatcher NONE = (at, rows, logits) -> {};

  /**
   * The network has seen an iterate; the pass still holds its activations. An exception ends the
   * attack.
   *
   * @param rows positions in the batch of the images that are still attacked
   * @param logits of their iterates, [rows.length, classes]
   */
  void seen(Iterate at, int[] rows, INDArray logits);
}
