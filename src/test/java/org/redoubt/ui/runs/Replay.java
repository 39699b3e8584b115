package org.redoubt.ui.runs;

import java.util.List;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.TimingRow;

/** The recorded rows again and again, their steps going on. */
record Replay(List<MetricsRow> rows, List<TimingRow> times) {
  MetricsRow metrics(long i) {
    MetricsRow row = rows.get((int) (i % rows.size()));
    return new MetricsRow(
        row.epoch(),
        10 * (i + 1),
        row.learningRate(),
        row.epsilon(),
        row.loss(),
        row.terms(),
        row.latentNorm(),
        row.gradientNorm(),
        row.naturalValidation(),
        row.robustValidation());
  }

  TimingRow timing(long i) {
    TimingRow row = times.get((int) (i % times.size()));
    return new TimingRow(
        10 * (i + 1), row.elapsedSeconds(), row.imagesPerSecond(), row.etaSeconds());
  }
}
