package org.redoubt.model.dl4j;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.dataset.api.preprocessor.ImagePreProcessingScaler;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.redoubt.data.ImageShape;

/** Every layer and file that cannot be used, with the sentence that says why. */
class UnusableModelsTest {
  private static final ImageShape SHAPE = new ImageShape(10, 8, 2);
  private static final InputType IMAGE = InputType.convolutional(10, 8, 2);

  @TempDir Path folder;

  private static ConvolutionLayer.Builder conv(int height, int width) {
    return new ConvolutionLayer.Builder(height, width)
        .name("c")
        .nOut(3)
        .activation(Activation.IDENTITY);
  }

  private static Layer pool(PoolingType type, int size, int stride) {
    return new SubsamplingLayer.Builder(
            type, new int[] {size, size}, new int[] {stride, stride}, new int[] {0, 0})
        .name("p")
        .build();
  }

  private static Layer output(Activation activation) {
    return new OutputLayer.Builder(LossFunction.MSE)
        .name("out")
        .nOut(3)
        .activation(activation)
        .build();
  }

  private static Layer activation(Activation activation) {
    return new ActivationLayer.Builder().name("a").activation(activation).build();
  }

  static Stream<Arguments> layers() {
    return Stream.of(
        Arguments.of(
            new SeparableConvolution2D.Builder(3, 3).name("s").nOut(3).build(),
            "layer 's' (SeparableConvolution2D) has no counterpart in Redoubt; Redoubt takes"
                + " ConvolutionLayer, SubsamplingLayer (max), DenseLayer"),
        Arguments.of(
            new LocalResponseNormalization.Builder().name("n").build(),
            "layer 'n' (LocalResponseNormalization) has no counterpart"),
        Arguments.of(conv(3, 2).build(), "found kernel [3, 2]; allowed: a square one"),
        Arguments.of(conv(2, 2).stride(1, 2).build(), "found stride [1, 2]; allowed: a square one"),
        Arguments.of(conv(2, 2).dilation(2, 2).build(), "found dilation [2, 2]; allowed: 1"),
        Arguments.of(
            conv(3, 3).padding(2, 2).build(),
            "found padding [2, 2]; allowed: 0, convolution mode Same"),
        Arguments.of(
            pool(PoolingType.AVG, 2, 2), "layer 'p' (SubsamplingLayer) cannot be used: found AVG"),
        Arguments.of(
            pool(PoolingType.MAX, 3, 2), "found window 3 at stride 2; allowed: stride equal"),
        Arguments.of(
            new GlobalPoolingLayer.Builder(PoolingType.MAX).name("g").build(),
            "found MAX pooling; allowed: AVG"),
        Arguments.of(
            activation(Activation.TANH),
            "layer 'a' (ActivationLayer) has the activation tanh; Redoubt takes relu"),
        Arguments.of(activation(Activation.RELU6), "layer 'a' (ActivationLayer)"),
        Arguments.of(
            activation(Activation.SOFTMAX), "has input from a softmax; Redoubt takes softmax only"),
        Arguments.of(
            new DenseLayer.Builder().name("d").nOut(4).hasLayerNorm(true).build(),
            "found layer normalisation; allowed: none"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("layers")
  void unsupportedLayerIsNamedWithWhatIsSupported(Layer layer, String message) throws IOException {
    refused(write(PlainModels.sequence(IMAGE, layer, output(Activation.SOFTMAX))), SHAPE, message);
  }

  @Test
  void lastLayerWithoutLogitsIsRefused() throws IOException {
    Path file = write(PlainModels.sequence(IMAGE, output(Activation.RELU)));
    refused(file, SHAPE, "its last layer gives no logits");
    Path sigmoid = write(PlainModels.sequence(IMAGE, output(Activation.SIGMOID)));
    refused(sigmoid, SHAPE, "layer 'out' (OutputLayer) has the activation sigmoid");
  }

  @Test
  void imagesOfAnotherSizeAreRefused() throws IOException {
    Path file = write(PlainModels.sequence(IMAGE, conv(3, 3).build(), output(Activation.SOFTMAX)));
    refused(
        file,
        new ImageShape(28, 28, 1),
        "layer 'c' (ConvolutionLayer) cannot be used: found 2 input channels; allowed: 1, as what"
            + " comes from the images before it is 28x28x1");
    refused(
        file,
        new ImageShape(28, 28, 2),
        "layer 'out' (OutputLayer) cannot be used: found an input of 8x6x3; allowed: what comes"
            + " from the images before it, 26x26x3");
  }

  @Test
  void valuesThatAreNoNumbersAreRefused() throws IOException {
    MultiLayerNetwork model = PlainModels.sequence(IMAGE, output(Activation.SOFTMAX));
    model.getLayer(0).getParam("W").putScalar(0, Float.NaN);
    refused(write(model), SHAPE, "found values 'W' that are infinite or not a number");
  }

  private static ComputationGraphConfiguration.GraphBuilder graph() {
    return new NeuralNetConfiguration.Builder()
        .graphBuilder()
        .addInputs("in")
        .setInputTypes(IMAGE)
        .addLayer("one", conv(1, 1).name("one").build(), "in")
        .addLayer("two", conv(1, 1).name("two").build(), "in");
  }

  private Path write(ComputationGraphConfiguration.GraphBuilder builder) throws IOException {
    ComputationGraph graph =
        new ComputationGraph(
            builder.addLayer("out", output(Activation.SOFTMAX), "both").setOutputs("out").build());
    graph.init();
    return write(graph);
  }

  @Test
  void branchesThatMergeAreRefusedByTheVertex() throws IOException {
    refused(
        write(graph().addVertex("both", new MergeVertex(), "one", "two")),
        SHAPE,
        "vertex 'both' is a MergeVertex; Redoubt takes sequential models");
  }

  @Test
  void otherResidualUnitsAreRefusedByTheVertex() throws IOException {
    ElementWiseVertex sum = new ElementWiseVertex(ElementWiseVertex.Op.Add);
    refused(
        write(graph().addVertex("both", sum, "one", "two")),
        SHAPE,
        "the branches that meet in vertex 'both' are no such unit; Redoubt takes sequential");
  }

  @Test
  void otherNormalisersAreRefused() throws IOException {
    Path file = write(PlainModels.sequence(IMAGE, output(Activation.SOFTMAX)));
    ModelSerializer.addNormalizerToModel(file.toFile(), new ImagePreProcessingScaler(-1, 1));
    refused(file, SHAPE, "holds a ImagePreProcessingScaler that its images must pass first");
  }

  @Test
  void filesThatAreNoModelsAreNamed() throws IOException {
    Path file = folder.resolve("model.zip");
    refused(file, SHAPE, "no such file; give a model that Deeplearning4j's ModelSerializer wrote");
    refused(folder, SHAPE, "not a file");
    Files.writeString(file, "PK, but no zip");
    refused(file, SHAPE, "not a zip file, or cut off");
    zip(file, "readme.txt", "hello");
    refused(file, SHAPE, "a zip file without configuration.json");
    zip(file, "configuration.json", "{\"confs\": []}");
    refused(file, SHAPE, "a zip file without coefficients.bin");
    zip(file, "configuration.json", "{\"layers\": []}");
    refused(file, SHAPE, "neither 'confs' (MultiLayerNetwork) nor 'vertices'");
    zip(file, "configuration.json", "confs:");
    refused(file, SHAPE, "its configuration.json is no JSON");
  }

  @Test
  void truncatedAndDamagedModelsAreNamed() throws IOException {
    Path file = write(PlainModels.sequence(IMAGE, output(Activation.SOFTMAX)));
    String json =
        ModelSerializer.restoreMultiLayerNetwork(file.toFile())
            .getLayerWiseConfigurations()
            .toJson();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    refused(file, SHAPE, "not a zip file, or cut off");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(zip, "configuration.json", json);
      entry(zip, "coefficients.bin", "short");
    }
    refused(file, SHAPE, "Deeplearning4j 1.0.0-M2.1 cannot restore this model");
  }

  private static void zip(Path file, String name, String text) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(zip, name, text);
    }
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private Path write(org.deeplearning4j.nn.api.Model model) throws IOException {
    Path file = folder.resolve("model.zip");
    ModelSerializer.writeModel(model, file.toFile(), false);
    return file;
  }

  private static void refused(Path file, ImageShape shape, String message) {
    assertThatThrownBy(() -> Dl4jImport.read(file, shape))
        .isInstanceOf(ModelFileException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(message);
  }
}
