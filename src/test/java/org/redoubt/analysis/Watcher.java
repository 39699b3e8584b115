package org.redoubt.analysis;

import java.util.ArrayList;
import java.util.List;

/** Writes down what an analysis reports, and may ask it to stop. */
final class Watcher implements AnalysisListener {
  final List<String> reports = new ArrayList<>();
  private final boolean stop;

  Watcher(boolean stop) {
    this.stop = stop;
  }

  @Override
  public void progress(String stage, int done, int total) {
    reports.add("%s: %d of %d".formatted(stage, done, total));
  }

  @Override
  public boolean cancelled() {
    return stop;
  }
}
