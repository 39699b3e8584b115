package org.redoubt.ui.experiment.launch;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code doctor --json} prints.
 *
 * @param gpus names of the GPUs that this build can use
 */
record Doctor(List<Finding> findings, List<String> gpus) {
  Doctor {
    findings = List.copyOf(findings);
    gpus = List.copyOf(gpus);
  }

  /** One thing that it looked at. */
  record Finding(String level, String topic, String found, @Nullable String advice) {
    String sentence() {
      return advice == null ? found : found + " (" + advice + ")";
    }
  }

  Optional<String> says(String topic) {
    return findings.stream()
        .filter(finding -> finding.topic().equals(topic))
        .map(Finding::sentence)
        .findFirst();
  }
}
