package org.redoubt.loss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Inputs and expected numbers made by reference.py. */
record Reference(JsonNode root) {

  static Reference read() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Reference.class.getResourceAsStream("reference.json"))) {
      return new Reference(new ObjectMapper().readTree(in));
    }
  }

  INDArray array(String name) {
    return matrix(root.get(name));
  }

  int[] labels() {
    return new ObjectMapper().convertValue(root.get("labels"), int[].class);
  }

  double[] margins() {
    return new ObjectMapper().convertValue(root.get("margins"), double[].class);
  }

  PairLoss expected(String name) {
    JsonNode node = root.get("cases").get(name);
    return new PairLoss(
        node.get("value").asDouble(), orNull(node.get("clean")), orNull(node.get("adversarial")));
  }

  private static @Nullable INDArray orNull(JsonNode node) {
    return node.isNull() ? null : matrix(node);
  }

  private static INDArray matrix(JsonNode node) {
    return Nd4j.createFromArray(new ObjectMapper().convertValue(node, double[][].class));
  }
}
