package org.redoubt.model;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.config.Seed;

/**
 * One forward computation and its derivatives. Arrays that it returns are its own buffers: they
 * hold until the next call of the same kind on the same pass, and callers do not write into them.
 * Nor do they change the images of a forward call until they are done with its derivatives. The
 * batch size may differ from call to call.
 */
public interface Pass {
  /**
   * Logits in evaluation mode (no dropout, running statistics).
   *
   * @param x images, [B, height, width, channels]
   * @return logits, [B, classes]
   */
  INDArray forward(INDArray x);

  /**
   * Logits in training mode: dropout drawn from the seed, batch statistics in batch normalisation.
   *
   * @param updateStatistics whether the running statistics take in this batch
   */
  INDArray forwardTraining(INDArray x, Seed dropout, boolean updateStatistics);

  /** z of the last forward call, [B, K]. */
  INDArray z();

  /**
   * Output of a kept layer ({@link Classifier#pass(java.util.Set)}) of the last forward call,
   * flattened to [B, n].
   */
  INDArray activation(String layer);

  /**
   * Gradient with respect to the images of the last forward call; parameter gradients are neither
   * computed nor touched.
   *
   * @param logitsGradient dL/dlogits, [B, classes]
   * @return dL/dx, [B, height, width, channels]
   */
  INDArray inputGradient(INDArray logitsGradient);

  /** dL/dz of the last forward call, [B, K], from dL/dlogits. */
  INDArray latentGradient(INDArray logitsGradient);

  /**
   * Adds the parameter gradients of the last forward call to the network's gradient.
   *
   * @param logitsGradient dL/dlogits, [B, classes]
   * @param extraLatentGradient added to the gradient arriving at z, [B, K]; null: none
   */
  void accumulateGradient(INDArray logitsGradient, @Nullable INDArray extraLatentGradient);

  /**
   * Logits from given z in evaluation mode: the classifier half C alone; {@link #latentGradient}
   * may follow.
   */
  INDArray forwardFromLatent(INDArray z);
}
