package org.redoubt.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.redoubt.config.Experiment;
import org.redoubt.config.ExperimentYaml;
import org.redoubt.run.RunDirectory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

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

  /**
   * Refuses changes outside of a section.
   *
   * @param section with its dot, such as {@code evaluation.}
   * @param example a key that may change
   */
  void only(String section, String example, CommandSpec spec) {
    for (String override : overrides) {
      if (!override.startsWith(section)) {
        throw new ParameterException(
            spec.commandLine(),
            "--set %s: only keys of the %s can change here, such as %s"
                .formatted(override, section.replace(".", ""), example));
      }
    }
  }

  /** What a run was asked to do, with changes. */
  static Experiment change(RunDirectory run, List<String> changes) {
    return ExperimentYaml.parse(
        ExperimentYaml.write(run.experiment()), run.name() + "/config.yaml", changes);
  }

  Experiment read(Path config) {
    return ExperimentYaml.read(config, overrides);
  }

  /** As {@link #read(Path)}, with more changes after those of the command line. */
  Experiment read(Path config, List<String> more) {
    return ExperimentYaml.read(config, Stream.concat(overrides.stream(), more.stream()).toList());
  }
}
