package org.redoubt.attack;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How logits come from images while an attack works: {@code pass::forward} (evaluation mode), or
 * the training mode of a pass.
 */
@FunctionalInterface
public interface Forward {
  /**
   * Logits of some images.
   *
   * @param images [B, height, width, channels]
   * @return [B, classes]
   */
  INDArray logits(INDArray images);
}
