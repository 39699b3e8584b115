package org.redoubt.ui.experiment.launch;

import java.util.Locale;
import org.redoubt.result.EstimateReport;
import org.redoubt.ui.base.Texts;

/** An estimate in words. */
final class EstimateWords {
  private static final Texts TEXTS = Texts.of("launch");
  private static final double MINUTE = 60;
  private static final double HOUR = 3600;

  private EstimateWords() {}

  /** In all: "about 12 minutes". */
  static String about(EstimateReport report) {
    return TEXTS.get("estimate.about", time(report.seconds()));
  }

  /** What it is made of, a line each. */
  static String parts(EstimateReport report) {
    return TEXTS.get(
        "estimate.parts",
        time(report.training().seconds()),
        times(report.training().times()),
        milliseconds(report.trainingStep()),
        report.trainingStep().images(),
        time(report.validation().seconds()),
        time(report.evaluation().seconds()),
        time(report.curve().seconds()),
        milliseconds(report.attackStep()),
        report.attackStep().images());
  }

  private static String times(double times) {
    return String.format(Locale.ROOT, "%,.0f", times);
  }

  private static String milliseconds(EstimateReport.Measured measured) {
    return String.format(Locale.ROOT, "%.0f ms", 1000 * measured.medianSeconds());
  }

  /** A length of time in the unit that leaves a small number. */
  static String time(double seconds) {
    if (seconds < MINUTE) {
      return unit("seconds", Math.max(0, Math.round(seconds)));
    } else if (seconds < 100 * MINUTE) {
      return unit("minutes", Math.round(seconds / MINUTE));
    }
    return seconds < 10 * HOUR
        ? TEXTS.get("time.hours", String.format(Locale.ROOT, "%.1f", seconds / HOUR))
        : unit("hours", Math.round(seconds / HOUR));
  }

  private static String unit(String unit, long count) {
    return TEXTS.get(count == 1 ? "time.one." + unit : "time." + unit, Long.toString(count));
  }
}
