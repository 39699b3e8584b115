package org.redoubt.ui.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.redoubt.config.ExperimentYaml;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.TimingRow;
import org.redoubt.run.RowWriter;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunState;
import org.redoubt.run.RunWriter;
import org.redoubt.run.Samples;
import org.redoubt.run.YamlFormat;

/** Real run directories in a folder. */
record RunSamples(Path folder) {
  private static final Path QUICKSTART = Path.of("sample-configs/quickstart.yaml");

  /** A queued run of the quickstart with some settings changed, made so many minutes after noon. */
  RunDirectory run(String name, int minutes, String... settings) {
    List<String> changes = new ArrayList<>(List.of("name=" + name));
    changes.addAll(List.of(settings));
    return RunDirectory.create(
        folder,
        ExperimentYaml.read(QUICKSTART, changes),
        Samples.NOON.plusSeconds(60L * minutes),
        new YamlFormat());
  }

  /** Brings a queued run to its end. */
  static RunDirectory end(RunDirectory run, RunState state, String why) {
    try (RunWriter writer = RunWriter.open(run)) {
      writer.transition(RunState.QUEUED, RunState.RUNNING, "training");
      writer.transition(RunState.RUNNING, state, why);
    }
    return run;
  }

  /** Appends rows of these steps to metrics.csv and timing.csv. */
  static void append(RunDirectory run, long... steps) {
    try (RunWriter writer = RunWriter.open(run);
        RowWriter<MetricsRow> metrics = writer.metricsAfter(steps[0] - 1);
        RowWriter<TimingRow> timing = writer.timingAfter(steps[0] - 1)) {
      for (long step : steps) {
        metrics.append(Samples.row(step));
        timing.append(new TimingRow(step, 0.1 * step, 200, 60));
      }
    }
  }
}
