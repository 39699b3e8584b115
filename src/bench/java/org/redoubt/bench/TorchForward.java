package org.redoubt.bench;

import ai.djl.pytorch.engine.PtNDArray;

/** Forward through a network by PyTorch; autograd records what it needs. */
interface TorchForward {
  /** Logits [B, classes] and z [B, K]; z in the order of the layout. */
  record Outputs(PtNDArray logits, PtNDArray z) {}

  /**
   * Computes.
   *
   * @param x [B, channels, height, width] in the layout
   * @param training whether batch normalisation uses the batch's statistics
   */
  Outputs forward(PtNDArray x, boolean training);
}
