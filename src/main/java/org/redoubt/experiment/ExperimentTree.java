package org.redoubt.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.redoubt.config.Experiment;
import org.redoubt.config.ExperimentYaml;

/** An experiment as a JSON tree with the keys and words of its YAML form, for scripts. */
public final class ExperimentTree {
  private ExperimentTree() {}

  /** The tree, every default written out. */
  public static JsonNode of(Experiment experiment) {
    try {
      return new YAMLMapper().readTree(ExperimentYaml.write(experiment));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is written as YAML reads as YAML", e);
    }
  }
}
