package org.redoubt.ui;

import java.nio.file.Path;
import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.redoubt.job.Launcher;
import org.redoubt.job.TaskLauncher;
import org.redoubt.job.WorkerCommand;
import org.redoubt.run.RunsRoot;
import org.redoubt.ui.base.Memory;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.experiment.ExperimentPanel;
import org.redoubt.ui.explorer.ExplorerPanel;
import org.redoubt.ui.export.ExportPanel;
import org.redoubt.ui.latent.LatentPanel;
import org.redoubt.ui.model.Drafts;
import org.redoubt.ui.model.Exports;
import org.redoubt.ui.model.Notices;
import org.redoubt.ui.model.RunsModel;
import org.redoubt.ui.model.Selection;
import org.redoubt.ui.robustness.RobustnessPanel;
import org.redoubt.ui.runs.RunsPanel;
import org.redoubt.ui.shell.Panel;
import org.redoubt.ui.shell.Place;
import org.redoubt.ui.shell.Services;
import org.redoubt.ui.shell.ShellView;
import org.redoubt.ui.shell.ShellViewModel;
import org.redoubt.ui.shell.Shortcuts;
import org.redoubt.ui.shell.Themes;
import org.redoubt.ui.shell.WindowPlace;
import org.redoubt.ui.surface.SurfacePanel;
import org.redoubt.ui.task.QueueKeeper;
import org.redoubt.ui.task.TasksModel;
import org.redoubt.ui.task.WorkerLimit;

/** Puts the window together: the one place where its parts meet. */
public final class Workbench implements AutoCloseable {
  private static final Duration RUNS_LOOK = Duration.seconds(1);
  private static final String ICON = "/org/redoubt/ui/redoubt.png";
  private static final Duration TASKS_LOOK = Duration.millis(250);
  private final Memory memory;
  private final Themes themes;
  private final Services services;
  private final QueueKeeper queue;
  private final ShellViewModel shell;
  private final Timeline ticks;

  /**
   * @param data folder of the data sets; null: the default
   */
  public Workbench(RunsRoot root, @Nullable Path data, Memory memory, UiThreads threads) {
    this.memory = memory;
    this.themes = new Themes(memory);
    Notices notices = new Notices(InstantSource.system());
    RunsModel runs = new RunsModel(root, threads, notices);
    shell = new ShellViewModel(this::panel, memory);
    services =
        new Services(
            threads,
            memory,
            runs,
            new Selection(runs, memory),
            new TasksModel(new JobTasks(tasks(root, data)), threads, notices),
            notices,
            new Drafts(),
            new Exports(),
            shell,
            themes.lookProperty());
    queue = new QueueKeeper(root, Workbench::launcher, threads, notices);
    ticks =
        new Timeline(
            new KeyFrame(TASKS_LOOK, event -> services.tasks().refresh()),
            new KeyFrame(RUNS_LOOK, event -> look()));
  }

  private void look() {
    services.runs().refresh();
    queue.limitProperty().set(new WorkerLimit(memory).get());
    queue.look();
  }

  private static TaskLauncher tasks(RunsRoot root, @Nullable Path data) {
    int threads = Runtime.getRuntime().availableProcessors();
    return new TaskLauncher(root, data, WorkerCommand.commandLine(threads));
  }

  private static Launcher launcher(int parallel) {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / parallel);
    return new Launcher(WorkerCommand.standard(threads));
  }

  private Panel panel(Place place) {
    return switch (place) {
      case RUNS -> new RunsPanel(services);
      case ROBUSTNESS -> new RobustnessPanel(services);
      case SURFACE -> new SurfacePanel(services);
      case EXPORT -> new ExportPanel(services);
      case EXPERIMENT -> new ExperimentPanel(services);
      case LATENT -> new LatentPanel(services);
      case EXPLORER -> new ExplorerPanel(services);
    };
  }

  public Services services() {
    return services;
  }

  /** Changes to the other theme. */
  void toggleTheme() {
    themes.toggle();
  }

  /** Shows the window, and as soon as its frame is drawn what belongs inside. */
  public void open(Stage stage) {
    ShellView view = new ShellView(shell, services, themes);
    view.watchClosing(stage, services);
    Scene scene = new Scene(view);
    themes.style(scene);
    Shortcuts.on(scene, shell, themes);
    stage.setScene(scene);
    stage.setTitle("Redoubt");
    stage.getIcons().add(new Image(ICON));
    new WindowPlace(memory).keep(stage);
    afterFirstPicture(scene, () -> begin(view));
    stage.show();
  }

  /** Nothing may compete with the first picture: the panel is made and runs are read after it. */
  private static void afterFirstPicture(Scene scene, Runnable work) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            Platform.runLater(work);
          }
        });
  }

  private void begin(ShellView view) {
    services.tasks().adopt();
    look();
    ticks.setCycleCount(Animation.INDEFINITE);
    ticks.play();
    view.begin();
  }

  /** Ends what belongs to the window; workers go on. */
  @Override
  public void close() {
    ticks.stop();
    shell.close();
    queue.close();
  }
}
