package org.redoubt.ui.runs;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.redoubt.config.ExperimentYaml;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.TimingRow;
import org.redoubt.run.RowWriter;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunState;
import org.redoubt.run.RunWriter;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.Samples;
import org.redoubt.run.YamlFormat;
import org.redoubt.ui.MapMemory;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.model.Drafts;
import org.redoubt.ui.model.Exports;
import org.redoubt.ui.model.Notices;
import org.redoubt.ui.model.RunsModel;
import org.redoubt.ui.model.Selection;
import org.redoubt.ui.shell.Place;
import org.redoubt.ui.shell.Services;
import org.redoubt.ui.shell.Themes;
import org.redoubt.ui.task.TasksModel;

/** A runs folder with the services of a window over it. */
final class RunsFixture {
  private static final YamlFormat FORMAT = new YamlFormat();
  final MapMemory memory = new MapMemory();
  final Themes themes = new Themes(memory);
  final List<Place> opened = new ArrayList<>();
  final List<List<String>> commands = new ArrayList<>();
  final RunsRoot root;
  final Services services;

  RunsFixture(Path folder, Executor background, Executor ui) {
    root = new RunsRoot(folder, FORMAT);
    UiThreads threads = new UiThreads(background, ui);
    Notices notices = new Notices(InstantSource.system());
    RunsModel runs = new RunsModel(root, threads, notices);
    TasksModel tasks =
        new TasksModel(
            (title, words) -> {
              commands.add(words);
              return new DoneAtOnce();
            },
            threads,
            notices);
    services =
        new Services(
            threads,
            memory,
            runs,
            new Selection(runs, memory),
            tasks,
            notices,
            new Drafts(),
            new Exports(),
            opened::add,
            themes.lookProperty());
  }

  /** Everything on the calling thread. */
  static RunsFixture atOnce(Path folder) {
    return new RunsFixture(folder, Runnable::run, Runnable::run);
  }

  /** A run whose experiment has these settings on top of a small ADR one. */
  RunDirectory run(String name, String... settings) {
    return root.create(
        ExperimentYaml.read(Path.of("sample-configs/quickstart.yaml"), changes(name, settings)),
        Samples.NOON);
  }

  private static List<String> changes(String name, String... settings) {
    List<String> changes = new ArrayList<>(List.of("name=" + name));
    changes.addAll(List.of(settings));
    return changes;
  }

  /** Brings a run to its end. */
  static void end(RunDirectory run, RunState state, String why) {
    try (RunWriter writer = RunWriter.open(run)) {
      writer.transition(RunState.QUEUED, RunState.RUNNING, "training");
      writer.transition(RunState.RUNNING, state, why);
    }
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
