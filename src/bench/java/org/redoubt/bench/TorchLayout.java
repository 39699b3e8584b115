package org.redoubt.bench;

/** How PyTorch's image tensors lie in memory; the fastest one counts. */
enum TorchLayout {
  /** [B, channels, height, width], PyTorch's default. */
  CHANNELS_FIRST,
  /** The same shape over memory in the order [B, height, width, channels]. */
  CHANNELS_LAST
}
