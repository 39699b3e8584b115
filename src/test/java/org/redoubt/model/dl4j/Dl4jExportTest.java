package org.redoubt.model.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.redoubt.config.Architectures;
import org.redoubt.config.Layer;
import org.redoubt.config.Model.MnistCnn;
import org.redoubt.config.Model.ResNet;
import org.redoubt.config.Model.Width;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageShape;
import org.redoubt.model.Network;

/** Exported networks as plain Deeplearning4j sees them, and as they come back. */
class Dl4jExportTest {
  private static final ImageShape SMALL = new ImageShape(10, 8, 2);
  private static final Layer CONV = new Layer.Conv("conv", 4, 3, 1, Layer.Padding.VALID, true);
  private static final Layer RELU = new Layer.Relu("relu", 0);
  private static final Layer LEAKY = new Layer.Relu("leaky", 0.1);
  private static final Layer NORM = new Layer.BatchNorm("norm", 0.9, 1e-3);
  private static final Layer POOL = new Layer.MaxPool("pool", 2);
  private static final Layer GAP = new Layer.GlobalAveragePool("gap");
  private static final Layer.Dense FC = new Layer.Dense("fc", 7, Layer.Init.HE_NORMAL);
  private static final Layer.Dense LOGITS = new Layer.Dense("logits", 3, Layer.Init.ZERO);

  @TempDir Path folder;

  static Stream<Arguments> sequences() {
    Layer dropout = new Layer.Dropout("dropout", 0.5);
    Layer same = new Layer.Conv("same", 5, 3, 2, Layer.Padding.SAME, false);
    Layer even = new Layer.Conv("even", 3, 4, 3, Layer.Padding.SAME, true);
    Layer ragged = new Layer.Conv("ragged", 3, 3, 2, Layer.Padding.VALID, true);
    Layer normOfVector = new Layer.BatchNorm("norm_fc", 0.9, 1e-2);
    return Stream.of(
        Arguments.of("dropout", List.of(CONV, RELU, POOL, FC, LEAKY, dropout, LOGITS)),
        Arguments.of("batch norm", List.of(CONV, NORM, LEAKY, FC, normOfVector, RELU, LOGITS)),
        Arguments.of("strided same", List.of(same, LEAKY, LOGITS)),
        Arguments.of("even kernel", List.of(even, RELU, LOGITS)),
        Arguments.of("rows left over", List.of(ragged, POOL, LOGITS)),
        Arguments.of("global average", List.of(NORM, CONV, RELU, GAP, LOGITS)),
        Arguments.of("dense", List.of(FC, RELU, LOGITS)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sequences")
  void plainDl4jGivesTheLogitsOfASequence(String name, List<Layer> layers) throws IOException {
    Network network = network(layers, SMALL);
    Path file = folder.resolve("model.zip");
    Dl4jExport.write(network, file);
    Model plain = ModelSerializer.restoreMultiLayerNetwork(file.toFile());
    sameLogits(network, plain, PlainModels.images(3, SMALL));
    comesBack(network, file, PlainModels.images(3, SMALL));
  }

  @Test
  void plainDl4jGivesTheLogitsOfTheMnistCnn() throws IOException {
    ImageShape shape = new ImageShape(28, 28, 1);
    List<Layer> layers = Architectures.layers(new MnistCnn(Width.REFERENCE, 0.5, null), 10);
    Network network = network(layers, shape);
    Path file = folder.resolve("model.zip");
    List<String> notes = Dl4jExport.write(network, file);
    sameLogits(
        network,
        ModelSerializer.restoreMultiLayerNetwork(file.toFile()),
        PlainModels.images(8, shape));
    assertThat(notes)
        .hasSize(2)
        .anyMatch(note -> note.contains("[batch, 1, 28, 28]"))
        .anyMatch(note -> note.startsWith("Dropout layer dropout (rate 0.5) is left out"));
    assertThat(Dl4jImport.read(file, shape).split())
        .isEqualTo(Architectures.layers(new MnistCnn(Width.PAPER, 0, null), 10).indexOf(POOL2));
  }

  private static final Layer POOL2 = new Layer.MaxPool("pool2", 2);

  @Test
  void plainDl4jGivesTheLogitsOfTheResNetOnStandardisedImages() throws IOException {
    ImageShape shape = new ImageShape(32, 32, 3);
    ResNet model = new ResNet(List.of(4, 4, 8, 16), 1, null);
    Network network = network(Architectures.layers(model, 10), shape);
    Path file = folder.resolve("model.zip");
    List<String> notes = Dl4jExport.write(network, file);
    ComputationGraph plain = ModelSerializer.restoreComputationGraph(file.toFile());
    INDArray images = PlainModels.images(4, shape);
    INDArray found = PlainModels.logits(plain, PlainModels.channelsFirst(standardised(images)));
    assertThat(PlainModels.distance(found, network.pass().forward(images))).isLessThan(1e-4);
    assertThat(plain.getConfiguration().getNetworkInputs()).containsExactly("standardised");
    assertThat(notes)
        .anyMatch(note -> note.contains("(x - mean) / max(deviation, 1 / sqrt(3072))"));
    Network back = comesBack(network, file, images);
    assertThat(back.layerNames()).isEqualTo(network.layerNames());
    assertThat(back.split()).isEqualTo(network.split());
  }

  @Test
  void plainDl4jGivesTheLogitsOfEveryKindOfResidualUnit() throws IOException {
    List<Layer> layers =
        List.of(
            CONV,
            new Layer.Residual("plain", 4, 1, 0.2, false),
            new Layer.Residual("wider", 8, 1, 0.1, false),
            new Layer.Residual("activated", 10, 2, 0, true),
            GAP,
            LOGITS);
    Network network = network(layers, SMALL);
    Path file = folder.resolve("model.zip");
    assertThat(Dl4jExport.write(network, file)).filteredOn(ExportNotes.PADDING::equals).hasSize(1);
    INDArray images = PlainModels.images(3, SMALL);
    Model plain = ModelSerializer.restoreComputationGraph(file.toFile());
    sameLogits(network, plain, images);
    assertThat(comesBack(network, file, images).layers().subList(0, 5))
        .isEqualTo(layers.subList(0, 5));
  }

  /** By the formula of the notes, not by our own layer. */
  private static INDArray standardised(INDArray images) {
    INDArray flat = images.reshape('c', images.size(0), images.length() / images.size(0)).dup('c');
    INDArray centred = flat.subColumnVector(flat.mean(true, 1));
    INDArray deviation =
        Transforms.max(flat.std(false, true, 1), 1 / Math.sqrt((double) flat.size(1)));
    return centred.divColumnVector(deviation).reshape('c', images.shape());
  }

  @Test
  void sameBytesOfConfigurationForTheSameNetwork() throws IOException {
    Network network = network(List.of(CONV, RELU, LOGITS), SMALL);
    Path one = folder.resolve("one.zip");
    Path two = folder.resolve("two.zip");
    Dl4jExport.write(network, one);
    Files.writeString(two, "something that is replaced");
    Dl4jExport.write(network, two);
    assertThat(configuration(one)).isEqualTo(configuration(two));
  }

  private static String configuration(Path file) throws IOException {
    return ModelSerializer.restoreMultiLayerNetwork(file.toFile())
        .getLayerWiseConfigurations()
        .toJson();
  }

  @Test
  void standardisationInTheMiddleIsRefusedByName() {
    Network network = network(List.of(CONV, new Layer.Standardise("middle"), LOGITS), SMALL);
    assertThatThrownBy(() -> Dl4jExport.write(network, folder.resolve("model.zip")))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("layer middle standardises inside the network");
  }

  @Test
  void networkWithoutADenseEndIsRefusedByName() {
    Network network = network(List.of(CONV, GAP), SMALL);
    assertThatThrownBy(() -> Dl4jExport.write(network, folder.resolve("model.zip")))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("layer gap is the last and no dense layer");
  }

  @Test
  void fileThatCannotBeWrittenIsNamed() {
    Network network = network(List.of(FC, LOGITS), SMALL);
    Path file = folder.resolve("missing").resolve("model.zip");
    assertThatThrownBy(() -> Dl4jExport.write(network, file))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining(file + ": cannot be written");
  }

  private static Network network(List<Layer> layers, ImageShape shape) {
    String split = layers.contains(GAP) ? "gap" : layers.get(layers.size() - 2).name();
    boolean resNet = layers.get(0) instanceof Layer.Standardise;
    return PlainModels.randomised(new Network(layers, resNet ? "gap" : split, shape, new Seed(1)));
  }

  private static void sameLogits(Network network, Model plain, INDArray images) {
    INDArray expected = network.pass().forward(images);
    assertThat(expected.stdNumber().doubleValue()).isBetween(0.02, 100.0);
    INDArray x = PlainModels.channelsFirst(images);
    assertThat(
            PlainModels.distance(
                PlainModels.probabilities(plain, x), Transforms.softmax(expected, true)))
        .isLessThan(1e-4);
    assertThat(PlainModels.distance(PlainModels.logits(plain, x), expected)).isLessThan(1e-4);
  }

  private static Network comesBack(Network network, Path file, INDArray images) {
    Network back = Dl4jImport.read(file, network.inputShape());
    INDArray found = back.pass().forward(images);
    assertThat(PlainModels.distance(found, network.pass().forward(images))).isLessThan(1e-6);
    return back;
  }
}
