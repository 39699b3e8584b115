package org.redoubt.data;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Some images with their labels.
 *
 * @param images float, [B, height, width, channels], values in [0,1]
 * @param labels true classes, length B
 * @param indices positions in the image set, length B; they key the random starts of attacks
 */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never compared
public record Batch(INDArray images, int[] labels, int[] indices) {
  public int size() {
    return labels.length;
  }
}
