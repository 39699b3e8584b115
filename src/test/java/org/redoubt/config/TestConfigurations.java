package org.redoubt.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Configurations that several tests start from. */
final class TestConfigurations {
  private TestConfigurations() {}

  /** A small valid configuration, base.yaml. */
  static String base() {
    try (InputStream in = TestConfigurations.class.getResourceAsStream("base.yaml")) {
      if (in == null) {
        throw new IllegalStateException("base.yaml is not among the test resources");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files in sample-configs. */
  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("sample-configs"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
