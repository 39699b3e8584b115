package org.redoubt.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Inputs and expected numbers made by reference.py. */
record Reference(JsonNode root) {

  static Reference read() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Reference.class.getResourceAsStream("reference.json"))) {
      return new Reference(new ObjectMapper().readTree(in));
    }
  }

  Reference of(String name) {
    return new Reference(root.get(name));
  }

  double number(String name) {
    return root.get(name).asDouble();
  }

  int[] integers(String name) {
    return new ObjectMapper().convertValue(root.get(name), int[].class);
  }

  double[] numbers(String name) {
    return new ObjectMapper().convertValue(root.get(name), double[].class);
  }

  double[][] table(String name) {
    return new ObjectMapper().convertValue(root.get(name), double[][].class);
  }

  float[][] floats(String name) {
    return new ObjectMapper().convertValue(root.get(name), float[][].class);
  }
}
