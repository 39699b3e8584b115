package org.redoubt.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.ConfigException;
import org.redoubt.config.ExplorerRequest;
import org.redoubt.result.ExplorerReply;

/**
 * What passes between a program and the explorer's worker: one JSON document a line, of ASCII
 * characters.
 */
public final class ExplorerLines {
  private ExplorerLines() {}

  /** A line that could not be understood. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    private final @Nullable Long id;

    private Malformed(@Nullable Long id, String sentence, Exception cause) {
      super(sentence, cause);
      this.id = id;
    }

    /** Number of the request, as far as it could be read. */
    public @Nullable Long id() {
      return id;
    }
  }

  /** A request as one line. */
  public static String of(ExplorerRequest request) {
    return Json.line(request);
  }

  /** A reply as one line. */
  public static String of(ExplorerReply reply) {
    return Json.line(reply);
  }

  /**
   * Reads a request; an attack's keys that are left out take their defaults.
   *
   * @throws Malformed with one sentence that names what is wrong
   */
  public static ExplorerRequest request(String line) throws Malformed {
    JsonNode tree = tree(line);
    JsonNode id = tree.path("id");
    try {
      return ExplorerRequest.parse(Json.line(withoutNulls(tree)));
    } catch (ConfigException e) {
      throw new Malformed(
          id.isIntegralNumber() ? id.longValue() : null, String.valueOf(e.getMessage()), e);
    }
  }

  private static JsonNode tree(String line) throws Malformed {
    try {
      return Json.tree(line);
    } catch (JsonProcessingException e) {
      String problem = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      throw new Malformed(
          null, "request: no JSON (" + problem + "); write one JSON document on each line", e);
    }
  }

  /** A component that is null is one that the configuration leaves out. */
  private static JsonNode withoutNulls(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode kept = object.objectNode();
      object
          .properties()
          .forEach(
              entry -> {
                if (!entry.getValue().isNull()) {
                  kept.set(entry.getKey(), withoutNulls(entry.getValue()));
                }
              });
      return kept;
    }
    return node;
  }

  /**
   * Reads a reply.
   *
   * @throws RunException if the line is none
   */
  public static ExplorerReply reply(String line) {
    try {
      return Json.parse(line, ExplorerReply.class);
    } catch (JsonProcessingException e) {
      throw new RunException(
          "the explorer's worker wrote a line that is no reply (%s): %s"
              .formatted(
                  String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse(""),
                  line.substring(0, Math.min(80, line.length()))),
          e);
    }
  }
}
