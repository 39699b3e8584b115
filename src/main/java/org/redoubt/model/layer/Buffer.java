package org.redoubt.model.layer;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * An array that is kept from step to step, because a fresh one of 9 MB costs more in page faults
 * than most operations that fill it. Grows to the largest batch seen; smaller batches get a view of
 * its front.
 */
public final class Buffer {
  private final DataType type;
  private final long[] exampleShape;
  private @Nullable INDArray whole;
  private @Nullable INDArray view;

  /**
   * @param exampleShape shape behind the batch dimension; empty for one number per example
   */
  public Buffer(DataType type, long... exampleShape) {
    this.type = type;
    this.exampleShape = exampleShape.clone();
  }

  /** The array for a batch of n, [n, exampleShape]; its content is whatever the last use left. */
  public INDArray of(long n) {
    INDArray current = view;
    if (current != null && current.size(0) == n) {
      return current;
    }
    INDArray array = whole;
    if (array == null || array.size(0) < n) {
      array = Nd4j.createUninitialized(type, shape(n), 'c');
      whole = array;
    }
    INDArray result = array.size(0) == n ? array : array.get(NDArrayIndex.interval(0, n));
    view = result;
    return result;
  }

  private long[] shape(long n) {
    long[] shape = new long[exampleShape.length + 1];
    shape[0] = n;
    System.arraycopy(exampleShape, 0, shape, 1, exampleShape.length);
    return shape;
  }
}
