package org.redoubt.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.redoubt.config.Experiment;
import org.redoubt.config.ExperimentYaml;

/** An experiment as a tree with the keys and words of its YAML form, for {@link Json#text}. */
public final class ExperimentTree {
  private ExperimentTree() {}

  /** The tree, every default written out; only good for printing, alone or inside a record. */
  public static Object of(Experiment experiment) {
    try {
      return new YAMLMapper().readTree(ExperimentYaml.write(experiment));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is written as YAML reads as YAML", e);
    }
  }
}
