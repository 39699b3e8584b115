package org.redoubt.model.dl4j;

import java.util.Map;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayerWithBackprop;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer of a loaded model with its values.
 *
 * @param name empty if it has none
 * @param layer its configuration; frozen layers are unwrapped, which makes no difference to logits
 * @param parameters by Deeplearning4j's names ("W", "b", ...)
 * @param before reshapes its input; null: nothing does
 */
record Stage(
    String name,
    Layer layer,
    Map<String, INDArray> parameters,
    @Nullable InputPreProcessor before) {
  Stage {
    layer = unwrapped(layer);
    parameters = Map.copyOf(parameters);
  }

  /** A layer at work in a model. */
  static Stage of(
      String name, org.deeplearning4j.nn.api.Layer layer, @Nullable InputPreProcessor before) {
    Map<String, INDArray> table = layer.paramTable();
    return new Stage(name, layer.conf().getLayer(), table == null ? Map.of() : table, before);
  }

  private static Layer unwrapped(Layer layer) {
    if (layer instanceof FrozenLayer frozen) {
      return frozen.getLayer();
    }
    return layer instanceof FrozenLayerWithBackprop frozen ? frozen.getUnderlying() : layer;
  }

  String kind() {
    return layer.getClass().getSimpleName();
  }
}
