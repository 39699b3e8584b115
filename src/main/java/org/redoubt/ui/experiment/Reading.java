package org.redoubt.ui.experiment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.ConfigException;
import org.redoubt.config.Experiment;
import org.redoubt.config.ExperimentText;
import org.redoubt.config.ExperimentYaml;

/**
 * What a text was understood as.
 *
 * @param text its values; null where it is no YAML
 * @param experiment null where there is a problem
 */
record Reading(
    @Nullable ExperimentText text, @Nullable Experiment experiment, @Nullable Problem problem) {

  /**
   * Reads a text.
   *
   * @param source named in messages
   */
  static Reading of(String yaml, String source) {
    ExperimentText text = textOf(yaml);
    try {
      return new Reading(text, ExperimentYaml.parse(yaml, source, List.of()), null);
    } catch (ConfigException e) {
      return new Reading(text, null, Problem.of(e));
    }
  }

  /** The values of a text; null where it is no YAML. */
  static @Nullable ExperimentText textOf(String yaml) {
    try {
      return ExperimentText.of(yaml);
    } catch (ConfigException noYaml) {
      return null; // parsing it as an experiment says why
    }
  }
}
