package org.redoubt.ui.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Times the work of every pulse on the window's thread, and the pulses themselves. */
final class PulseWatch extends AnimationTimer {
  private final List<Double> work = new ArrayList<>();
  private final List<Double> intervals = new ArrayList<>();
  private final Phaser pulses = new Phaser(1);
  private long layoutBegan;
  private long last;

  PulseWatch(Scene scene) {
    scene.addPreLayoutPulseListener(() -> layoutBegan = System.nanoTime());
    scene.addPostLayoutPulseListener(() -> work.add((System.nanoTime() - layoutBegan) / 1e6));
    start();
  }

  @Override
  public void handle(long now) {
    if (last > 0) {
      intervals.add((now - last) / 1e6);
    }
    last = now;
    pulses.arrive();
    Platform.requestNextPulse();
  }

  /** Waits for two more pulses: what was asked for before is drawn then. */
  void next() {
    int next = pulses.awaitAdvance(pulses.getPhase());
    pulses.awaitAdvance(next);
  }

  void pause(int seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() < end) {
      next();
    }
  }

  boolean onUi(BooleanSupplier question) {
    var answer = new CompletableFuture<Boolean>();
    Platform.runLater(() -> answer.complete(question.getAsBoolean()));
    return answer.join();
  }

  void begin() {
    onUi(
        () -> {
          work.clear();
          intervals.clear();
          return true;
        });
  }

  void report(String what) {
    onUi(
        () -> {
          RunsPanelBenchmark.say("%s: work of a pulse %s", what, spread(work));
          List<Double> drawn = work.stream().filter(ms -> ms > 0.5).toList();
          RunsPanelBenchmark.say("%s: work of a pulse that draws %s", what, spread(drawn));
          RunsPanelBenchmark.say("%s: time between pulses %s", what, spread(intervals));
          return true;
        });
  }

  private static String spread(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted.length == 0
        ? "none"
        : String.format(
            Locale.ROOT,
            "median %.2f ms, 95 %% %.2f ms, longest %.2f ms (%d)",
            sorted[sorted.length / 2],
            sorted[(int) (0.95 * (sorted.length - 1))],
            Arrays.stream(sorted).max().orElse(0),
            sorted.length);
  }
}
