package org.redoubt.model.onednn;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;
import org.redoubt.model.layer.Parameters;

/**
 * A convolution without bias and the batch normalisation behind it, in evaluation mode, as one
 * convolution with bias: filters times the scale of their channel, and the shift as bias.
 */
final class FoldedWeights {
  private final INDArray source; // [out, in, k, k]
  private final INDArray product;
  private final Affine affine;
  private final Weights weights;

  FoldedWeights(
      OneDnn library, Layer.Conv conv, Layer.BatchNorm norm, ImageShape in, Parameters parameters) {
    source = parameters.value(conv.name() + ".weight");
    product = Nd4j.create(DataType.FLOAT, source.shape());
    affine = new Affine(norm, parameters);
    weights =
        new Weights(
            library,
            new Weights.Source(product, affine.summands(), Weights.filters(conv, in), null, null));
  }

  Weights weights() {
    return weights;
  }

  /** After parameters or statistics have changed. */
  void refresh() {
    affine.refresh();
    long filters = source.size(0);
    INDArray rows = product.reshape('c', filters, product.length() / filters);
    rows.assign(source.reshape('c', rows.shape())).muliColumnVector(affine.factors());
    weights.refresh();
  }
}
