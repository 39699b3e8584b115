package org.redoubt.model.onednn;

/**
 * Some neighbouring examples of a batch and who works on them.
 *
 * @param from position of the first in the batch
 * @param n how many
 */
record Slice(Worker worker, int from, int n) {
  /** Address of this slice's first number in an array over the whole batch. */
  long in(long array, long numbersPerExample) {
    return array + Float.BYTES * numbersPerExample * from;
  }
}
