package org.redoubt.model.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.preprocessor.ImagePreProcessingScaler;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.redoubt.data.ImageShape;
import org.redoubt.model.Network;
import org.redoubt.model.Pass;

/** Models that plain Deeplearning4j made, read and compared with what it computes. */
class Dl4jImportTest {
  private static final ImageShape SHAPE = new ImageShape(10, 8, 2);
  private static final InputType IMAGE = InputType.convolutional(10, 8, 2);

  @TempDir Path folder;

  private static Layer conv(int stride, ConvolutionMode mode, int padding, Activation activation) {
    return new ConvolutionLayer.Builder(3, 3)
        .stride(stride, stride)
        .padding(padding, padding)
        .convolutionMode(mode)
        .nOut(4)
        .activation(activation)
        .build();
  }

  private static Layer conv() {
    return conv(1, ConvolutionMode.Truncate, 0, Activation.RELU);
  }

  private static Layer pool(ConvolutionMode mode) {
    return new SubsamplingLayer.Builder(
            PoolingType.MAX, new int[] {2, 2}, new int[] {2, 2}, new int[] {0, 0})
        .convolutionMode(mode)
        .build();
  }

  private static Layer dense() {
    return new DenseLayer.Builder().nOut(6).activation(Activation.LEAKYRELU).build();
  }

  private static Layer output() {
    return new OutputLayer.Builder(LossFunction.MCXENT)
        .nOut(3)
        .activation(Activation.SOFTMAX)
        .build();
  }

  @Test
  void readsTheUsualCnn() throws IOException {
    Network network =
        same(
            PlainModels.sequence(
                IMAGE,
                conv(),
                pool(ConvolutionMode.Truncate),
                new DropoutLayer(0.5),
                dense(),
                output()));
    assertThat(network.layerNames())
        .containsExactly("layer0", "layer0_relu", "layer1", "layer3", "layer3_relu", "layer4");
    assertThat(network.layerNames().get(network.split())).isEqualTo("layer1");
  }

  @Test
  void readsEveryPadding() throws IOException {
    same(
        PlainModels.sequence(
            IMAGE,
            conv(1, ConvolutionMode.Truncate, 1, Activation.IDENTITY),
            pool(ConvolutionMode.Same),
            conv(2, ConvolutionMode.Same, 0, Activation.LEAKYRELU),
            conv(1, ConvolutionMode.Strict, 1, Activation.RELU),
            output()));
  }

  @Test
  void readsBatchNormalisationInEveryForm() throws IOException {
    same(
        PlainModels.sequence(
            IMAGE,
            new BatchNormalization.Builder().build(), // keeps the logarithm of the deviation
            conv(),
            new BatchNormalization.Builder().useLogStd(false).eps(0.01).build(),
            new ActivationLayer(Activation.RELU),
            new GlobalPoolingLayer(PoolingType.AVG),
            new BatchNormalization.Builder().lockGammaBeta(true).gamma(2).beta(0.3).build(),
            new DenseLayer.Builder().nOut(3).hasBias(false).activation(Activation.IDENTITY).build(),
            new LossLayer.Builder(LossFunction.MCXENT).activation(Activation.SOFTMAX).build()));
  }

  @Test
  void readsChannelsLast() throws IOException {
    Model model =
        PlainModels.sequence(
            InputType.convolutional(10, 8, 2, CNN2DFormat.NHWC),
            conv(),
            new BatchNormalization.Builder().build(),
            pool(ConvolutionMode.Truncate),
            dense(),
            output());
    INDArray images = PlainModels.images(3, SHAPE);
    Network network = read(model, SHAPE);
    sameLogits(network, images, PlainModels.logits(model, images));
  }

  @Test
  void readsFlatImages() throws IOException {
    ImageShape grey = new ImageShape(10, 8, 1);
    Model model =
        PlainModels.sequence(InputType.convolutionalFlat(10, 8, 1), conv(), dense(), output());
    INDArray images = PlainModels.images(3, grey);
    Network network = read(model, grey);
    sameLogits(network, images, PlainModels.logits(model, images.reshape('c', 3, 80)));
  }

  @Test
  void readsDenseNetworkAndSplitsItBeforeTheLogits() throws IOException {
    Model model = PlainModels.sequence(InputType.feedForward(160), dense(), dense(), output());
    INDArray images = PlainModels.images(3, SHAPE);
    Network network = read(model, SHAPE);
    INDArray flat = PlainModels.channelsFirst(images).reshape('c', 3, 160);
    sameLogits(network, images, PlainModels.logits(model, flat));
    assertThat(network.layerNames().get(network.split())).isEqualTo("layer1_relu");
  }

  @Test
  void readsGraphInALine() throws IOException {
    ComputationGraph graph =
        new ComputationGraph(
            new NeuralNetConfiguration.Builder()
                .graphBuilder()
                .addInputs("in")
                .setInputTypes(IMAGE)
                .addLayer("first", conv(), "in")
                .addLayer("second", dense(), "first")
                .addLayer("last", output(), "second")
                .setOutputs("last")
                .build());
    graph.init();
    Network network = same(PlainModels.randomised(graph));
    assertThat(network.layerNames())
        .containsExactly("first", "first_relu", "second", "second_relu", "last");
  }

  @Test
  void takesTheScalerThatBringsPixelsInto01() throws IOException {
    Model model = PlainModels.sequence(IMAGE, conv(), output());
    Path file = write(model);
    ModelSerializer.addNormalizerToModel(file.toFile(), new ImagePreProcessingScaler(0, 1));
    assertThat(Dl4jImport.read(file, SHAPE).classes()).isEqualTo(3);
  }

  @Test
  void inputGradientIsTheDerivativeOfTheModelInDl4j() throws IOException {
    Model model =
        PlainModels.sequence(
            IMAGE,
            conv(1, ConvolutionMode.Same, 0, Activation.LEAKYRELU),
            new BatchNormalization.Builder().build(),
            output());
    Network network = read(model, SHAPE);
    INDArray images = PlainModels.images(1, SHAPE);
    INDArray weights = PlainModels.uniform(new SplittableRandom(5), 1, 3);
    Pass pass = network.pass();
    pass.forward(images);
    INDArray gradient = pass.inputGradient(weights.dup()).dup().reshape(images.length());
    assertThat(gradient.norm2Number().doubleValue()).isGreaterThan(0.1);
    double tolerance = 0.01 * gradient.amaxNumber().doubleValue();
    for (int i = 0; i < images.length(); i += 23) {
      double h = 1e-2;
      INDArray up = images.dup();
      up.reshape(up.length()).putScalar(i, images.reshape(images.length()).getDouble(i) + h);
      INDArray down = images.dup();
      down.reshape(down.length()).putScalar(i, images.reshape(images.length()).getDouble(i) - h);
      double numeric = (score(model, up, weights) - score(model, down, weights)) / (2 * h);
      assertThat(gradient.getDouble(i)).as("entry %d", i).isCloseTo(numeric, within(tolerance));
    }
  }

  private static double score(Model model, INDArray images, INDArray weights) {
    return PlainModels.logits(model, PlainModels.channelsFirst(images))
        .mul(weights)
        .sumNumber()
        .doubleValue();
  }

  /** Reads the model and compares the logits on images of two channels. */
  private Network same(Model model) throws IOException {
    Network network = read(model, SHAPE);
    INDArray images = PlainModels.images(3, SHAPE);
    sameLogits(network, images, PlainModels.logits(model, PlainModels.channelsFirst(images)));
    return network;
  }

  private Network read(Model model, ImageShape shape) throws IOException {
    return Dl4jImport.read(write(model), shape);
  }

  private Path write(Model model) throws IOException {
    Path file = folder.resolve("model.zip");
    ModelSerializer.writeModel(model, file.toFile(), true);
    return file;
  }

  private static void sameLogits(Network network, INDArray images, INDArray expected) {
    assertThat(expected.stdNumber().doubleValue()).isBetween(0.02, 100.0);
    assertThat(PlainModels.distance(network.pass().forward(images), expected)).isLessThan(1e-4);
  }
}
