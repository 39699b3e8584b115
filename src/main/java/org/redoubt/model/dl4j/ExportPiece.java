package org.redoubt.model.dl4j;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer of the model to write, or the sum of two.
 *
 * @param layer null: the sum of the inputs
 * @param parameters by Deeplearning4j's names ("W", "b", ...)
 * @param inputs names of the pieces it reads, or of the model's input
 */
record ExportPiece(
    String name, @Nullable Layer layer, Map<String, INDArray> parameters, List<String> inputs) {
  ExportPiece {
    parameters = Map.copyOf(parameters);
    inputs = List.copyOf(inputs);
  }
}
