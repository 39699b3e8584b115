package org.redoubt.model.onednn;

import java.util.List;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;
import org.redoubt.model.layer.Parameters;

/**
 * A network as it is to be computed.
 *
 * @param layers from input to logits
 * @param input shape of the images
 * @param shapes output shape of each layer
 * @param split position of the layer whose output is z
 */
public record Plan(
    List<Layer> layers,
    ImageShape input,
    List<ImageShape> shapes,
    int split,
    Parameters parameters) {
  public Plan {
    layers = List.copyOf(layers);
    shapes = List.copyOf(shapes);
  }
}
