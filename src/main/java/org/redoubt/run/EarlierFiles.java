package org.redoubt.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.redoubt.result.Analysis;
import org.redoubt.result.LossSurface;

/** Files as earlier versions wrote them. */
final class EarlierFiles {
  private EarlierFiles() {}

  /** The record of an analysis with what its file could not have; changes the tree. */
  static JsonNode completed(JsonNode record) {
    boolean surface = record.at("/analysis/kind").asText().equals(Analysis.kind(LossSurface.class));
    if (surface
        && record.get("analysis") instanceof ObjectNode analysis
        && !analysis.has("plane")) {
      analysis.putNull("plane");
    }
    return record;
  }
}
