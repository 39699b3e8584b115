package org.redoubt.ui.runs;

import org.redoubt.result.MetricsRow;
import org.redoubt.result.TimingRow;
import org.redoubt.run.LineFollower;
import org.redoubt.run.RowFollower;
import org.redoubt.run.RunDirectory;

/** The files of one run that grow, each read from where the last look ended. */
final class RunFiles {
  private final RowFollower<MetricsRow> metrics;
  private final RowFollower<TimingRow> timing;
  private final LineFollower log;

  RunFiles(RunDirectory run) {
    metrics = RowFollower.ofMetrics(run);
    timing = RowFollower.ofTiming(run);
    log = LineFollower.ofLog(run);
  }

  /** What is new in them. */
  record News(
      RowFollower.News<MetricsRow> metrics,
      RowFollower.News<TimingRow> timing,
      LineFollower.News log) {}

  /** Reads what is new; in the background, one look at a time. */
  News next() {
    return new News(metrics.next(), timing.next(), log.next());
  }
}
