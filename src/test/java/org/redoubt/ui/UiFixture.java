package org.redoubt.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.YamlFormat;
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

/**
 * What a panel is given, over a folder of runs. Tasks are recorded, and end when a test says so.
 */
public final class UiFixture {
  private final MapMemory memory = new MapMemory();
  private final RecordedTasks processes = new RecordedTasks();
  private final List<Place> opened = new ArrayList<>();
  private final Themes themes = new Themes(memory);
  private final Services services;

  private UiFixture(Path runs, UiThreads threads) {
    Notices notices = new Notices(() -> Instant.EPOCH);
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
  }

  /** For view models: everything happens at once on the calling thread, without a toolkit. */
  public static UiFixture inline(Path runs) {
    return new UiFixture(runs, new UiThreads(Runnable::run, Runnable::run));
  }

  /** Files are read and windows are changed when these threads say so. */
  public static UiFixture over(Path runs, UiThreads threads) {
    return new UiFixture(runs, threads);
  }

  /** For views: files are read on a thread of its own, as in the program. */
  public static UiFixture onScreen(Path runs) {
    return new UiFixture(runs, threads());
  }

  /** Threads as in the program; those in the background end with the process. */
  static UiThreads threads() {
    Executor background =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, "background-of-test");
              thread.setDaemon(true);
              return thread;
            });
    return new UiThreads(background, Platform::runLater);
  }

  public Services services() {
    return services;
  }

  public Themes themes() {
    return themes;
  }

  public MapMemory memory() {
    return memory;
  }

  /** The tasks that were started. */
  public RecordedTasks tasks() {
    return processes;
  }

  /** The panels that were opened through {@link Services#navigator}. */
  public List<Place> opened() {
    return opened;
  }

  /** Looks at the runs and selects some by name. */
  public UiFixture select(String... names) {
    services.runs().refresh();
    services.selection().select(List.of(names));
    return this;
  }

  /** A scene with the window's style sheets. */
  public Scene scene(Parent root, double width, double height) {
    Scene scene = new Scene(root, width, height);
    themes.style(scene);
    return scene;
  }
}
