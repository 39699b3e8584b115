package org.redoubt.model;

import java.util.List;
import java.util.Set;
import org.redoubt.data.ImageShape;

/**
 * A trained or trainable classifier f = C(G(x)): G maps images to the latent representation z at
 * the split layer, C maps z to logits.
 */
public interface Classifier {
  /** Shape of the images it takes. */
  ImageShape inputShape();

  /** Number of classes. */
  int classes();

  /** Dimension K of z. */
  int latentSize();

  /** Names of the layers, from input to logits. */
  List<String> layerNames();

  /**
   * A place to compute in, with its own buffers; two passes can hold the activations of two batches
   * at once. Not thread-safe.
   */
  default Pass pass() {
    return pass(Set.of());
  }

  /**
   * A pass that keeps the outputs of the named layers for {@link Pass#activation}, at some cost in
   * memory.
   */
  Pass pass(Set<String> kept);
}
