package org.redoubt.ui.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.YamlFormat;
import org.redoubt.ui.MapMemory;
import org.redoubt.ui.RealTasks;
import org.redoubt.ui.RecordedTasks;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.model.Drafts;
import org.redoubt.ui.model.Exports;
import org.redoubt.ui.model.Notices;
import org.redoubt.ui.model.RunsModel;
import org.redoubt.ui.model.Selection;
import org.redoubt.ui.shell.Place;
import org.redoubt.ui.shell.Services;
import org.redoubt.ui.shell.Themes;
import org.redoubt.ui.task.TaskProcesses;
import org.redoubt.ui.task.TasksModel;

/** An experiment that is edited, in a window whose tasks are fakes. */
public final class ExperimentFixture {
  private final RecordedTasks tasks;
  private final MapMemory memory = new MapMemory();
  private final Themes themes = new Themes(memory);
  private final List<Place> opened = new ArrayList<>();
  private final Services services;
  private final ExperimentDocument document;

  /**
   * @param runs the runs root
   */
  public ExperimentFixture(Path runs, UiThreads threads) {
    this(runs, threads, new RecordedTasks());
  }

  private ExperimentFixture(Path runs, UiThreads threads, RecordedTasks fakes) {
    this(runs, threads, fakes, fakes);
  }

  private ExperimentFixture(
      Path runs, UiThreads threads, TaskProcesses processes, RecordedTasks fakes) {
    this.tasks = fakes;
    Notices notices = new Notices(InstantSource.system());
    RunsModel model = new RunsModel(new RunsRoot(runs, new YamlFormat()), threads, notices);
    services =
        new Services(
            threads,
            memory,
            model,
            new Selection(model, memory),
            new TasksModel(processes, threads, notices),
            notices,
            new Drafts(),
            new Exports(),
            opened::add,
            themes.lookProperty());
    document = new ExperimentDocument(Runnable::run, Runnable::run, InstantSource.system());
  }

  /** One whose tasks are processes of the program; threads run what comes when they end. */
  public static ExperimentFixture real(Path runs, UiThreads threads) {
    return new ExperimentFixture(runs, threads, RealTasks.in(runs), new RecordedTasks());
  }

  /** One in which everything happens at once, on the caller's thread. */
  public static ExperimentFixture direct(Path runs) {
    return new ExperimentFixture(runs, new UiThreads(Runnable::run, Runnable::run));
  }

  /** Opens one of the sample configurations. */
  public ExperimentFixture open(String sample) {
    try {
      document.yamlProperty().set(Files.readString(Path.of("sample-configs", sample + ".yaml")));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ExperimentDocument document() {
    return document;
  }

  public Services services() {
    return services;
  }

  public RecordedTasks tasks() {
    return tasks;
  }

  public Themes themes() {
    return themes;
  }

  public MapMemory memory() {
    return memory;
  }

  /** Panels that were opened, first to last. */
  public List<Place> opened() {
    return List.copyOf(opened);
  }
}
