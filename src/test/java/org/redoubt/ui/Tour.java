package org.redoubt.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.YamlFormat;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.shell.Place;

/**
 * Opens the real window on real runs, walks through every panel in both themes and saves what the
 * screen shows. packaging/screenshots starts it; its arguments are the runs root, the data folder,
 * the folder for the pictures, the size in pixels, the pixels per point and the names of the runs
 * to select.
 */
public final class Tour extends Application {
  private static final List<Stop> STOPS =
      List.of(
          new Stop("experiment", Place.EXPERIMENT, "", "#network-split"),
          new Stop("runs", Place.RUNS, "", "#runs-table"),
          new Stop("robustness", Place.ROBUSTNESS, "", "#robustness-table"),
          new Stop("surface", Place.SURFACE, "", "#surface-3d-0"),
          new Stop("latent-space", Place.LATENT, "#latent-mode-space", "#latent-cloud-0"),
          new Stop("latent-panels", Place.LATENT, "#latent-mode-panels", "#latent-entropy-0"),
          new Stop("latent", Place.LATENT, "#latent-mode-plane", "#latent-cloud-0"),
          new Stop("explorer", Place.EXPLORER, "", "#explorer-verdict"),
          new Stop("export", Place.EXPORT, "", "#export-figure"));
  private final ThreadPoolExecutor background =
      (ThreadPoolExecutor) Executors.newFixedThreadPool(3);
  private @Nullable Workbench workbench;

  /**
   * A picture.
   *
   * @param name of its file
   * @param button pressed before, by its id; empty: none
   * @param sign node that is there when the panel has something to show
   */
  private record Stop(String name, Place place, String button, String sign) {}

  /** Not itself an Application: the class path would then lack JavaFX's parts. */
  public static final class Start {
    private Start() {}

    /** Starts the tour. */
    public static void main(String[] args) {
      Application.launch(Tour.class, args);
    }
  }

  @Override
  public void start(Stage stage) {
    List<String> words = getParameters().getRaw();
    String[] size = words.get(3).split("x", 2);
    int scale = Integer.parseInt(words.get(4));
    MapMemory memory = new MapMemory();
    memory.put("window.width", Integer.toString(Integer.parseInt(size[0]) / scale));
    memory.put("window.height", Integer.toString(Integer.parseInt(size[1]) / scale));
    memory.put("window.x", "0");
    memory.put("window.y", "0");
    memory.put("selection", String.join("\n", words.subList(5, words.size())));
    Workbench opened =
        new Workbench(
            new RunsRoot(Path.of(words.get(0)).toAbsolutePath(), new YamlFormat()),
            Path.of(words.get(1)).toAbsolutePath(),
            memory,
            new UiThreads(background, Platform::runLater));
    workbench = opened;
    opened.open(stage);
    String end = words.get(3) + (scale == 1 ? "" : "@" + scale);
    Path out = Path.of(words.get(2));
    new Thread(() -> walk(opened, stage, out, end), "tour").start();
  }

  private void walk(Workbench window, Stage stage, Path out, String end) {
    try {
      for (String theme : List.of("light", "dark")) {
        for (Stop stop : STOPS) {
          visit(stop, window, stage.getScene());
          Path file = out.resolve("%s-%s-%s.png".formatted(stop.name(), theme, end));
          Waits.on(() -> Screenshot.screen(stage, file));
        }
        Waits.on(window::toggleTheme);
      }
    } catch (TimeoutException e) {
      throw new IllegalStateException("a panel does not come to rest", e);
    } finally {
      Platform.runLater(stage::close);
    }
  }

  private void visit(Stop stop, Workbench window, Scene scene) throws TimeoutException {
    Waits.on(() -> window.services().navigator().open(stop.place()));
    if (!stop.button().isEmpty()) {
      Waits.until(() -> scene.lookup(stop.button()) != null);
      Waits.on(() -> ((ButtonBase) scene.lookup(stop.button())).fire());
    }
    Waits.untilStill(
        scene, () -> background.getActiveCount() == 0 && scene.lookup(stop.sign()) != null);
  }

  @Override
  public void stop() {
    Objects.requireNonNull(workbench).close();
    background.shutdownNow();
  }
}
