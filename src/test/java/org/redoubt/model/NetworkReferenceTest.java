package org.redoubt.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Layer;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageShape;
import org.redoubt.model.layer.Parameters;

/**
 * Networks in evaluation mode against numbers from an independent implementation (reference.py).
 */
class NetworkReferenceTest {
  static Stream<Arguments> networks() {
    List<Layer> cnn =
        List.of(
            new Layer.Conv("conv1", 4, 3, 1, Layer.Padding.VALID, true),
            new Layer.Relu("relu1", 0),
            new Layer.MaxPool("pool1", 2),
            new Layer.Conv("conv2", 5, 3, 1, Layer.Padding.VALID, true),
            new Layer.Relu("relu2", 0),
            new Layer.MaxPool("pool2", 2),
            new Layer.Dense("fc", 6, Layer.Init.HE_NORMAL),
            new Layer.Relu("relu3", 0),
            new Layer.Dropout("dropout", 0.5),
            new Layer.Dense("logits", 4, Layer.Init.HE_NORMAL));
    List<Layer> unit =
        List.of(
            new Layer.Residual("unit", 6, 2, 0.1, false),
            new Layer.Dense("logits", 4, Layer.Init.HE_NORMAL));
    return Stream.of(
        Arguments.of("cnn", cnn, "pool2", DataType.FLOAT, 1e-4),
        Arguments.of("cnn", cnn, "pool2", DataType.DOUBLE, 1e-7),
        Arguments.of("unit", unit, "unit", DataType.FLOAT, 1e-4),
        Arguments.of("unit", unit, "unit", DataType.DOUBLE, 1e-7));
  }

  @ParameterizedTest(name = "{0} {3}")
  @MethodSource("networks")
  void logitsLatentAndGradientsAgree(
      String name, List<Layer> layers, String split, DataType type, double tolerance)
      throws IOException {
    JsonNode expected = reference().get(name);
    INDArray x = array(expected, "x", type).reshape('c', dimensions(expected.get("shape")));
    ImageShape in = new ImageShape((int) x.size(1), (int) x.size(2), (int) x.size(3));
    Network network = new Network(layers, split, in, new Seed(1), type);
    fill(network.parameters(), expected.get("parameters"), type);
    Pass pass = network.pass();
    INDArray upper =
        array(expected, "logitsGradient", type).reshape('c', x.size(0), network.classes());

    agrees(pass.forward(x), expected.get("logits"), tolerance);
    agrees(pass.z(), expected.get("z"), tolerance);
    agrees(pass.inputGradient(upper.dup()), expected.get("inputGradient"), tolerance);
    pass.forward(x);
    pass.accumulateGradient(upper, null);
    for (Entry<String, JsonNode> one : expected.get("gradients").properties()) {
      agrees(network.parameters().gradient(one.getKey()), one.getValue(), tolerance);
    }
  }

  private static void fill(Parameters parameters, JsonNode values, DataType type) {
    assertThat(values.size()).isEqualTo(parameters.specs().size());
    for (Entry<String, JsonNode> one : values.properties()) {
      INDArray target = parameters.value(one.getKey());
      target.assign(array(values, one.getKey(), type).reshape('c', target.shape()));
    }
    parameters.changed();
  }

  /** Equal relative to the largest number of the array. */
  private static void agrees(INDArray found, JsonNode expected, double tolerance) {
    double[] numbers = numbers(expected);
    double[] ours = found.dup('c').data().asDouble();
    double largest = 0;
    for (double number : numbers) {
      largest = Math.max(largest, Math.abs(number));
    }
    assertThat(largest).isPositive();
    assertThat(ours).containsExactly(numbers, within(tolerance * largest));
  }

  private static JsonNode reference() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(NetworkReferenceTest.class.getResourceAsStream("reference.json"))) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static INDArray array(JsonNode from, String name, DataType type) {
    return Nd4j.createFromArray(numbers(from.get(name))).castTo(type);
  }

  private static double[] numbers(JsonNode array) {
    return new ObjectMapper().convertValue(array, double[].class);
  }

  private static long[] dimensions(JsonNode array) {
    return new ObjectMapper().convertValue(array, long[].class);
  }
}
