package org.redoubt.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

/**
 * Measures how long the window's thread is busy at a stretch: {@code RUNS DATA RUN...}. Opens the
 * real window with some runs selected, goes through every panel twice and changes the theme, and
 * prints for each the longest time in which the thread did not answer, and how often that was more
 * than 50 ms.
 */
public final class PanelsBenchmark {
  private static final int SECONDS = 6; // reading, drawing, an explorer's first answer

  private PanelsBenchmark() {}

  /** See the class. */
  public static void main(String[] args) {
    Application.launch(Bench.class, args);
  }

  /** Runs it. */
  public static final class Bench extends Application {
    private final ExecutorService background = Executors.newFixedThreadPool(3);
    private @Nullable Workbench workbench;

    @Override
    public void start(Stage stage) {
      List<String> words = getParameters().getRaw();
      MapMemory memory = new MapMemory();
      memory.put("selection", String.join("\n", words.subList(2, words.size())));
      Workbench opened =
          new Workbench(
              new RunsRoot(Path.of(words.get(0)).toAbsolutePath(), new YamlFormat()),
              Path.of(words.get(1)).toAbsolutePath(),
              memory,
              new UiThreads(background, Platform::runLater));
      workbench = opened;
      opened.open(stage);
      new Thread(() -> walk(opened), "walk").start();
    }

    private static void walk(Workbench window) {
      try {
        watch("after the start", () -> {});
        for (String visit : List.of("first", "again")) {
          for (Place place : Place.values()) {
            watch(visit + " " + place.word(), () -> window.services().navigator().open(place));
          }
          watch("change of theme", window::toggleTheme);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        Platform.exit();
      }
    }

    private static void watch(String what, Runnable action) throws InterruptedException {
      Platform.runLater(action);
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      double longest = 0;
      int long50 = 0;
      while (System.nanoTime() < end) {
        double ms = answer();
        longest = Math.max(longest, ms);
        long50 += ms > 50 ? 1 : 0;
      }
      System.out.println(
          String.format(
              Locale.ROOT, "%-18s longest %4.0f ms, above 50 ms: %d", what, longest, long50));
    }

    /** Milliseconds until the window's thread answers. */
    private static double answer() throws InterruptedException {
      long asked = System.nanoTime();
      CountDownLatch answered = new CountDownLatch(1);
      Platform.runLater(answered::countDown);
      answered.await();
      double ms = (System.nanoTime() - asked) / 1e6;
      TimeUnit.MILLISECONDS.sleep(1);
      return ms;
    }

    @Override
    public void stop() {
      Objects.requireNonNull(workbench).close();
      background.shutdownNow();
    }
  }
}
