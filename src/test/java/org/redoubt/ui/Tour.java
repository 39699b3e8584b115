package org.redoubt.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.YamlFormat;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.shell.Place;
import org.redoubt.ui.shell.Services;

/**
 * Opens the real window on real runs, walks through every panel in both themes and saves what the
 * screen shows. packaging/screenshots starts it; its arguments are the runs root, the data folder,
 * the folder for the pictures, width, height and the names of the runs to select.
 */
public final class Tour extends Application {
  private static final int SETTLE_SECONDS = 6; // reading, drawing, an explorer's first answer
  private final ExecutorService background = Executors.newFixedThreadPool(3);
  private @Nullable Workbench workbench;

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
    MapMemory memory = new MapMemory();
    memory.put("window.width", words.get(3));
    memory.put("window.height", words.get(4));
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
    Path out = Path.of(words.get(2));
    String size = words.get(3) + "x" + words.get(4);
    new Thread(() -> walk(opened.services(), stage, out, size), "tour").start();
  }

  private void walk(Services services, Stage stage, Path out, String size) {
    try {
      for (String theme : List.of("light", "dark")) {
        for (Place place : Place.values()) {
          onWindow(() -> services.navigator().open(place));
          TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
          Path file = out.resolve("%s-%s-%s.png".formatted(place.word(), theme, size));
          onWindow(() -> Screenshot.write(stage.getScene(), file));
        }
        onWindow(() -> Objects.requireNonNull(workbench).toggleTheme());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Platform.runLater(stage::close);
    }
  }

  private static void onWindow(Runnable action) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          action.run();
          done.countDown();
        });
    done.await();
  }

  @Override
  public void stop() {
    Objects.requireNonNull(workbench).close();
    background.shutdownNow();
  }
}
