package org.redoubt.model.dl4j;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;

/** Our layers as Deeplearning4j configures them. */
final class StockLayers {
  private StockLayers() {}

  static ConvolutionLayer convolution(Layer.Conv conv, ImageShape in) {
    boolean same = conv.padding() == Layer.Padding.SAME;
    return new ConvolutionLayer.Builder(conv.kernel(), conv.kernel())
        .name(conv.name())
        .stride(conv.stride(), conv.stride())
        .nIn(in.channels())
        .nOut(conv.filters())
        .convolutionMode(same ? ConvolutionMode.Same : ConvolutionMode.Truncate)
        .hasBias(conv.bias())
        .activation(Activation.IDENTITY)
        .build();
  }

  /** With the running variance as it is, not as the logarithm that is Deeplearning4j's default. */
  static BatchNormalization batchNorm(Layer.BatchNorm norm, ImageShape in) {
    return new BatchNormalization.Builder()
        .name(norm.name())
        .nIn(in.channels())
        .nOut(in.channels())
        .decay(norm.decay())
        .eps(norm.epsilon())
        .useLogStd(false)
        .build();
  }

  static ActivationLayer relu(Layer.Relu relu) {
    IActivation activation =
        relu.slope() == 0 ? new ActivationReLU() : new ActivationLReLU(relu.slope());
    return new ActivationLayer.Builder().name(relu.name()).activation(activation).build();
  }

  /** Pooling with windows side by side, rows and columns left over dropped. */
  static SubsamplingLayer pool(String name, PoolingType type, int size) {
    int[] side = {size, size};
    return new SubsamplingLayer.Builder(type, side, side, new int[] {0, 0})
        .name(name)
        .convolutionMode(ConvolutionMode.Truncate)
        .build();
  }

  static GlobalPoolingLayer globalAverage(Layer.GlobalAveragePool pool) {
    return new GlobalPoolingLayer.Builder(PoolingType.AVG).name(pool.name()).build();
  }

  static DenseLayer dense(Layer.Dense dense, ImageShape in) {
    return new DenseLayer.Builder()
        .name(dense.name())
        .nIn(in.size())
        .nOut(dense.units())
        .activation(Activation.IDENTITY)
        .build();
  }

  /** The last layer: cross-entropy on the softmax of its logits. */
  static OutputLayer output(Layer.Dense dense, ImageShape in) {
    return new OutputLayer.Builder(LossFunction.MCXENT)
        .name(dense.name())
        .nIn(in.size())
        .nOut(dense.units())
        .activation(Activation.SOFTMAX)
        .build();
  }
}
