package org.redoubt.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command run inside the test, with what it printed. */
record Invocation(int code, String out, String err) {

  /** Runs a command where neither the output is a terminal nor an environment variable is set. */
  static Invocation of(String... words) {
    return in(false, Map.of(), words);
  }

  static Invocation in(boolean terminal, Map<String, String> environment, String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        CommandTree.execute(
            new Terminal(
                new PrintWriter(out, true), new PrintWriter(err, true), terminal, environment),
            words);
    return new Invocation(code, out.toString(), err.toString());
  }

  /** Copies the tiny experiment of the test resources. */
  static Path tiny(Path folder) {
    try (InputStream in = Invocation.class.getResourceAsStream("tiny.yaml")) {
      if (in == null) {
        throw new IllegalStateException("tiny.yaml is not among the test resources");
      }
      Path file = folder.resolve("tiny.yaml");
      Files.write(file, in.readAllBytes());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> lines() {
    return out.lines().toList();
  }

  String lastLine() {
    return lines().get(lines().size() - 1);
  }

  JsonNode json() {
    try {
      return new ObjectMapper().readTree(out);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no single JSON document: " + out, e);
    }
  }
}
