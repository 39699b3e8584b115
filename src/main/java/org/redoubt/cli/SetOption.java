package org.redoubt.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.redoubt.config.Experiment;
import org.redoubt.config.ExperimentYaml;
import picocli.CommandLine.Option;

/** Changes of a configuration on the command line. */
final class SetOption {
  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = {
        "Override a key of the configuration; repeatable.",
        "Such as schedule.epochs=2 or evaluation.attacks.0.epsilon=0.1"
      })
  private List<String> overrides = new ArrayList<>();

  List<String> overrides() {
    return overrides;
  }

  Experiment read(Path config) {
    return ExperimentYaml.read(config, overrides);
  }
}
