package org.redoubt.model.dl4j;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.data.ImageShape;
import org.redoubt.model.Network;
import org.redoubt.model.layer.ParameterSpec;

/** Models of plain Deeplearning4j and networks of ours with random values in every array. */
final class PlainModels {
  private PlainModels() {}

  /** A model of the given layers; running statistics are random too. */
  static MultiLayerNetwork sequence(InputType input, Layer... layers) {
    NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder().seed(1).list();
    List.of(layers).forEach(list::layer);
    MultiLayerNetwork model = new MultiLayerNetwork(list.setInputType(input).build());
    model.init();
    return randomised(model);
  }

  static <M extends Model> M randomised(M model) {
    SplittableRandom random = new SplittableRandom(11);
    for (Map.Entry<String, INDArray> entry : model.paramTable().entrySet()) {
      String key = entry.getKey();
      boolean variance = key.endsWith("var");
      INDArray value = uniform(random, entry.getValue().shape());
      entry.getValue().assign(variance ? value.muli(0.5).addi(1) : value.muli(0.4));
    }
    return model;
  }

  /** Random parameters and statistics; the zero layers of an architecture too. */
  static Network randomised(Network network) {
    SplittableRandom random = new SplittableRandom(12);
    for (ParameterSpec spec : network.parameters().specs()) {
      INDArray value = network.parameters().value(spec.name());
      INDArray noise = uniform(random, value.shape());
      boolean around1 = spec.name().endsWith(".variance") || spec.name().endsWith(".gamma");
      double weight = Math.min(0.4, 2 / Math.sqrt(spec.size() / (double) spec.dimensions()[0]));
      value.assign(around1 ? noise.muli(0.5).addi(1) : noise.muli(weight));
    }
    network.parameters().changed();
    return network;
  }

  /** Numbers in [-1, 1). */
  static INDArray uniform(SplittableRandom random, long... shape) {
    int n = 1;
    for (long side : shape) {
      n *= (int) side;
    }
    double[] numbers = random.doubles(n, -1, 1).toArray();
    return Nd4j.createFromArray(numbers).castTo(DataType.FLOAT).reshape('c', shape);
  }

  /** Images [batch, height, width, channels] in [0, 1]. */
  static INDArray images(int batch, ImageShape shape) {
    return uniform(new SplittableRandom(13), batch, shape.height(), shape.width(), shape.channels())
        .muli(0.5)
        .addi(0.5);
  }

  /** The same images as [batch, channels, height, width]. */
  static INDArray channelsFirst(INDArray images) {
    return images.permute(0, 3, 1, 2).dup('c');
  }

  static INDArray probabilities(Model model, INDArray x) {
    return model instanceof MultiLayerNetwork sequence
        ? sequence.output(x)
        : ((ComputationGraph) model).outputSingle(x);
  }

  /** What enters the softmax of the last layer. */
  static INDArray logits(Model model, INDArray x) {
    org.deeplearning4j.nn.api.Layer last =
        model instanceof MultiLayerNetwork sequence
            ? sequence.getOutputLayer()
            : ((ComputationGraph) model).getOutputLayer(0);
    ((BaseLayer) last.conf().getLayer()).setActivationFn(new ActivationIdentity());
    return probabilities(model, x);
  }

  /** Largest absolute difference. */
  static double distance(INDArray a, INDArray b) {
    return a.sub(b).amaxNumber().doubleValue();
  }
}
