package org.redoubt.cli;

import org.redoubt.result.EstimateReport;
import org.redoubt.result.EstimateReport.Measured;
import org.redoubt.result.EstimateReport.Part;

/** An estimate as a small table: what was measured, and how it was multiplied. */
final class EstimateText {
  private EstimateText() {}

  static Table table(EstimateReport report) {
    Table table = new Table();
    measured(table, "training step", report.trainingStep());
    measured(table, "attack step", report.attackStep());
    table.row("");
    part(table, "training", "", report.training(), "training steps");
    part(table, "validation", "at most ", report.validation(), "attack steps");
    part(table, "evaluation", "at most ", report.evaluation(), "attack steps");
    part(table, "curve", "at most ", report.curve(), "attack steps");
    return table.row("in all", "at most " + Words.duration(report.seconds()));
  }

  private static void measured(Table table, String what, Measured m) {
    table.row(
        what,
        Words.format(
            "%s for %d images (%.0f images/s); median of %d, after %d to warm up",
            time(m.medianSeconds()), m.images(), m.imagesPerSecond(), m.count(), m.warmup()));
  }

  private static String time(double seconds) {
    return seconds < 1 ? Words.format("%.3g ms", 1000 * seconds) : Words.format("%.2f s", seconds);
  }

  private static void part(Table table, String what, String bound, Part part, String of) {
    table.row(
        what,
        bound + Words.duration(part.seconds()),
        Words.format(part.times() < 10 ? "%.1f %s" : "%.0f %s", part.times(), of));
  }
}
