package org.redoubt.model.dl4j;

import java.util.Map;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Convolution2D;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.Pooling2D;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;

/** Turns the layers of a model file into ours, or says in one sentence why it cannot. */
final class StageReader {
  private static final String SUPPORTED =
      "ConvolutionLayer, SubsamplingLayer (max), DenseLayer, OutputLayer, LossLayer,"
          + " BatchNormalization, ActivationLayer (relu, leaky relu, identity; softmax at the end),"
          + " DropoutLayer and GlobalPoolingLayer (average)";

  private final ImportedLayers out;
  private CNN2DFormat flattened = CNN2DFormat.NCHW; // the order of a flattened image's numbers

  StageReader(ImportedLayers out) {
    this.out = out;
  }

  /**
   * Appends what the layer is in our terms: nothing (dropout, identity), one layer, or a layer and
   * its activation.
   *
   * @throws ModelFileException if there is no such layer of ours
   */
  void read(Stage stage) {
    if (out.ended()) {
      throw refuse(stage, "input from a softmax", "softmax only after the last layer");
    }
    try {
      reshape(stage, stage.before());
      dispatch(stage);
    } catch (IllegalArgumentException e) {
      throw new ModelFileException(
          out.file() + ": " + title(stage) + " cannot be used: " + e.getMessage(), e);
    }
  }

  private void dispatch(Stage stage) {
    org.deeplearning4j.nn.conf.layers.Layer layer = stage.layer();
    Class<?> kind = layer.getClass(); // exact: subclasses are other layers
    if (kind == ConvolutionLayer.class || kind == Convolution2D.class) {
      convolution(stage, (ConvolutionLayer) layer);
    } else if (kind == SubsamplingLayer.class || kind == Pooling2D.class) {
      String name = out.unique(stage.name());
      out.add(StageChecks.pool(name, (SubsamplingLayer) layer, out.shape()), Map.of());
    } else if (layer instanceof DenseLayer dense && kind == DenseLayer.class) {
      StageChecks.require(!dense.hasLayerNorm(), "layer normalisation", "none");
      dense(stage, dense.getNIn(), dense.getNOut(), dense.getActivationFn());
    } else if (layer instanceof OutputLayer output && kind == OutputLayer.class) {
      dense(stage, output.getNIn(), output.getNOut(), output.getActivationFn());
    } else if (layer instanceof LossLayer loss && kind == LossLayer.class) {
      activation(stage, loss.getActivationFn());
    } else if (layer instanceof ActivationLayer active && kind == ActivationLayer.class) {
      activation(stage, active.getActivationFn());
    } else if (layer instanceof BatchNormalization norm && kind == BatchNormalization.class) {
      batchNorm(stage, norm);
    } else if (layer instanceof GlobalPoolingLayer pool && kind == GlobalPoolingLayer.class) {
      StageChecks.globalPool(pool);
      out.add(new Layer.GlobalAveragePool(out.unique(stage.name())), Map.of());
    } else if (kind != DropoutLayer.class) {
      throw refuse(stage, "no counterpart in Redoubt", SUPPORTED);
    }
  }

  private void reshape(Stage stage, @Nullable InputPreProcessor before) {
    ImageShape in = out.shape();
    if (before instanceof CnnToFeedForwardPreProcessor flatten) {
      requireShape(in, flatten.getInputHeight(), flatten.getInputWidth(), flatten.getNumChannels());
      flattened = flatten.getFormat();
    } else if (before instanceof FeedForwardToCnnPreProcessor image) {
      StageChecks.require(
          out.entries().isEmpty(), "a vector reshaped into an image", "that only at the input");
      requireShape(in, image.getInputHeight(), image.getInputWidth(), image.getNumChannels());
    } else if (before != null) {
      throw refuse(
          stage,
          "the preprocessor " + before.getClass().getSimpleName(),
          "CnnToFeedForwardPreProcessor and FeedForwardToCnnPreProcessor");
    }
  }

  private void requireShape(ImageShape in, long height, long width, long channels) {
    StageChecks.require(
        in.height() == height && in.width() == width && in.channels() == channels,
        "an input of " + height + "x" + width + "x" + channels,
        "what comes from the images before it, " + StageChecks.size(in));
  }

  private void convolution(Stage stage, ConvolutionLayer layer) {
    ImageShape in = out.shape();
    StageChecks.inputs(layer.getNIn(), in.channels(), "channels", in);
    Layer.Conv conv = StageChecks.convolution(out.unique(stage.name()), layer, in);
    out.add(conv, StageValues.convolution(stage, layer.hasBias()));
    activation(stage, layer.getActivationFn());
  }

  private void dense(Stage stage, long inputs, long units, IActivation activation) {
    ImageShape in = out.shape();
    StageChecks.inputs(inputs, in.size(), "numbers", in);
    boolean channelsLast = flattened == CNN2DFormat.NHWC;
    INDArray weight = StageValues.value(stage, "W");
    Map<String, INDArray> values =
        Map.of(
            "weight",
            channelsLast ? weight : DenseRows.toChannelsLast(weight, in),
            "bias",
            StageValues.bias(stage, units));
    String name = out.unique(stage.name());
    out.add(new Layer.Dense(name, Math.toIntExact(units), Layer.Init.ZERO), values);
    activation(stage, activation);
  }

  private void batchNorm(Stage stage, BatchNormalization layer) {
    ImageShape in = out.shape();
    StageChecks.inputs(layer.getNOut(), in.channels(), "channels", in);
    Layer.BatchNorm norm = StageChecks.batchNorm(out.unique(stage.name()), layer);
    out.add(norm, StageValues.batchNorm(stage, layer));
  }

  private void activation(Stage stage, @Nullable IActivation activation) {
    if (activation instanceof ActivationSoftmax) {
      out.end();
    } else if (activation instanceof ActivationReLU relu) {
      StageChecks.require(
          relu.getMax() == null && zero(relu.getThreshold()),
          "a relu with a ceiling or a threshold",
          "none");
      relu(stage, relu.getNegativeSlope() == null ? 0 : relu.getNegativeSlope());
    } else if (activation instanceof ActivationLReLU leaky) {
      relu(stage, leaky.getAlpha());
    } else if (activation != null && !(activation instanceof ActivationIdentity)) {
      throw refuse(
          stage, "the activation " + activation, "relu, leaky relu, identity; softmax at the end");
    }
  }

  private static boolean zero(@Nullable Double value) {
    return value == null || value == 0;
  }

  private void relu(Stage stage, double slope) {
    boolean alone = stage.layer() instanceof ActivationLayer;
    out.add(
        new Layer.Relu(out.unique(alone ? stage.name() : stage.name() + "_relu"), slope), Map.of());
  }

  private static String title(Stage stage) {
    return "layer '" + stage.name() + "' (" + stage.kind() + ")";
  }

  private ModelFileException refuse(Stage stage, String found, String allowed) {
    return new ModelFileException(
        out.file() + ": " + title(stage) + " has " + found + "; Redoubt takes " + allowed);
  }
}
