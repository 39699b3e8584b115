package org.redoubt.ui.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.TimingRow;
import org.redoubt.run.RowWriter;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunNotes;
import org.redoubt.run.RunState;
import org.redoubt.run.RunWriter;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.YamlFormat;
import org.redoubt.ui.UiFixture;

/**
 * Measures the panel over 500 copies of a recorded run: {@code RUN FOLDER [ROWS_BEFORE]}. Reports
 * the first and a repeated look at the runs, the heap after a collection, what a refresh costs on
 * the window's thread, and, while the run's rows are appended 20 a second to a 501st run that is
 * shown live, the work on the window's thread a pulse (style, layout and the drawing of canvases)
 * and the time between pulses.
 */
public final class RunsPanelBenchmark {
  private static final int RUNS = 500;
  private static final int SECONDS = 15;
  private static final int ROWS_A_SECOND = 20;

  private RunsPanelBenchmark() {}

  /** See the class. */
  public static void main(String[] args) {
    Application.launch(Bench.class, args);
  }

  /** Runs it. */
  @SuppressWarnings("NullAway.Init") // fields are set by start
  public static final class Bench extends Application {
    private final ExecutorService script = Executors.newSingleThreadExecutor();
    private Path recorded;
    private Path folder;
    private UiFixture window;
    private RunsPanel panel;
    private PulseWatch pulses;

    @Override
    public void start(Stage stage) {
      recorded = Path.of(getParameters().getRaw().get(0));
      folder = Path.of(getParameters().getRaw().get(1));
      window = UiFixture.onScreen(folder);
      panel = new RunsPanel(window.services());
      Scene scene = window.scene((Parent) panel.node(), 1130, 740);
      pulses = new PulseWatch(scene);
      stage.setScene(scene);
      stage.show();
      panel.shown();
      script.execute(this::measure);
    }

    private void measure() {
      try {
        copies();
        looks();
        refreshes();
        replay();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        script.shutdown();
        Platform.exit();
      }
    }

    private void copies() throws IOException {
      for (int i = 0; i < RUNS; i++) {
        Path copy = folder.resolve("2026-11-01_%06d_copy-%d".formatted(i, i));
        Files.createDirectories(copy.resolve("evaluation"));
        for (String file :
            List.of(
                "config.yaml",
                "status.json",
                "metrics.csv",
                "timing.csv",
                "evaluation/test.json")) {
          Files.copy(recorded.resolve(file), copy.resolve(file));
        }
      }
    }

    private void looks() {
      say("until the newest of %d runs are shown: %.0f ms", RUNS, millis(() -> look(1)));
      say("and until all of them are: %.0f ms more", millis(() -> look(RUNS)));
      say("look without a change: %.1f ms", millis(() -> look(RUNS)));
      System.gc();
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      say("heap after a collection: %.0f MB", (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }

    /** One look, until its result is on the screen. */
    private void look(int expected) {
      Platform.runLater(window.services().runs()::refresh);
      until(
          () ->
              window.services().runs().loadedProperty().get()
                  && window.services().runs().items().size() >= expected);
      pulses.next();
    }

    private void refreshes() {
      pulses.begin();
      for (int round = 0; round < 10; round++) {
        for (int i = 0; i < RUNS; i += 10) {
          Path run = folder.resolve("2026-11-01_%06d_copy-%d".formatted(i, i));
          RunDirectory.open(run, new YamlFormat())
              .writeNotes(RunNotes.NONE.withTags(List.of("round " + round)));
        }
        look(RUNS);
        pulses.next();
      }
      pulses.report("refresh with 50 of 500 runs changed");
    }

    private void replay() throws IOException {
      RunDirectory source = RunDirectory.open(recorded, new YamlFormat());
      RunDirectory run =
          new RunsRoot(folder, new YamlFormat()).create(source.experiment(), Instant.now());
      try (RunWriter writer = RunWriter.open(run)) {
        writer.transition(RunState.QUEUED, RunState.RUNNING, "replayed");
        look(RUNS + 1);
        Platform.runLater(() -> window.services().selection().select(List.of(run.name())));
        Replay rows = new Replay(source.metrics(), source.timing());
        try (RowWriter<MetricsRow> metrics = writer.metricsAfter(0);
            RowWriter<TimingRow> timing = writer.timingAfter(0)) {
          long before = before();
          for (long row = 0; row < before; row++) {
            metrics.append(rows.metrics(row));
            timing.append(rows.timing(row));
          }
          say("replay after %d rows, %d rows a second, %d s", before, ROWS_A_SECOND, SECONDS);
          pulses.next();
          pulses.begin();
          append(rows, before, metrics, timing);
          pulses.report("replay");
        }
      }
    }

    private long before() {
      List<String> words = getParameters().getRaw();
      return words.size() > 2 ? Long.parseLong(words.get(2)) : 0;
    }

    private void append(
        Replay rows, long before, RowWriter<MetricsRow> metrics, RowWriter<TimingRow> timing) {
      ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
      List<Long> done = new ArrayList<>();
      ScheduledFuture<?> appending =
          worker.scheduleAtFixedRate(
              () -> {
                long row = before + done.size();
                metrics.append(rows.metrics(row));
                timing.append(rows.timing(row));
                done.add(row);
                if (row % ROWS_A_SECOND == 0) { // as often as the window looks
                  Platform.runLater(window.services().runs()::refresh);
                }
              },
              0,
              1000 / ROWS_A_SECOND,
              TimeUnit.MILLISECONDS);
      pulses.pause(SECONDS);
      appending.cancel(false);
      worker.shutdown();
      say("rows appended: %d", done.size());
    }

    private double millis(Runnable work) {
      long start = System.nanoTime();
      work.run();
      return (System.nanoTime() - start) / 1e6;
    }

    private void until(BooleanSupplier condition) {
      while (!pulses.onUi(condition)) {
        pulses.next();
      }
    }
  }

  static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
