package org.redoubt.run;

import java.nio.file.Path;
import java.util.List;
import org.redoubt.config.Experiment;
import org.redoubt.config.ExperimentYaml;

/** config.yaml as {@link ExperimentYaml} writes and reads it. */
public final class YamlFormat implements ExperimentFormat {
  @Override
  public String write(Experiment experiment) {
    return ExperimentYaml.write(experiment);
  }

  @Override
  public Experiment read(Path file) {
    return ExperimentYaml.read(file, List.of());
  }
}
