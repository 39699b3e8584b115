package org.redoubt.ui.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.Percent;
import org.redoubt.result.Proportion;
import org.redoubt.run.Progress;
import org.redoubt.run.RunState;
import org.redoubt.run.RunSummary;
import org.redoubt.ui.base.Numbers;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.model.RunItem;

/** What the panel shows of a run, in words. */
final class RunWords {
  static final Texts TEXTS = Texts.of("runs");
  private static final String NONE = "–";

  private RunWords() {}

  static String state(RunState state) {
    return TEXTS.get("state." + state.word());
  }

  /** Share of the training that is done, 0 to 1. */
  static double done(RunItem item) {
    Progress progress = item.status().progress();
    if (progress.steps() == 0) {
      return item.status().state() == RunState.FINISHED ? 1 : 0;
    }
    return Math.min(1, (double) progress.step() / progress.steps());
  }

  /** Time to the end of training; empty where nothing works or it is not known yet. */
  static String eta(RunItem item) {
    RunSummary.Pace pace = item.summary().pace();
    boolean training = item.status().state() == RunState.RUNNING && done(item) < 1;
    return pace == null || !training ? "" : duration(pace.etaSeconds());
  }

  /** What stands beside the progress bar, or in its place. */
  static String progress(RunItem item) {
    Progress progress = item.status().progress();
    return switch (item.status().state()) {
      case RUNNING -> done(item) < 1 ? brief(eta(item)) : TEXTS.get("progress.measuring");
      case QUEUED -> "";
      case FINISHED -> TEXTS.get("progress.epochs", progress.epochs());
      case PAUSED, STOPPED, FAILED, CRASHED -> Math.round(100 * done(item)) + " %";
    };
  }

  /** Without seconds where there are minutes: a cell of the table is narrow. */
  private static String brief(String duration) {
    return duration.replaceFirst("( min) .*", "$1");
  }

  /** Where the run stands, in full: steps, epochs, time left, pace. */
  static String standing(RunItem item) {
    Progress progress = item.status().progress();
    List<String> parts = new ArrayList<>();
    if (progress.steps() > 0) {
      parts.add(TEXTS.get("standing.epoch", progress.epoch(), progress.epochs()));
      parts.add(TEXTS.get("standing.step", whole(progress.step()), whole(progress.steps())));
    }
    if (!eta(item).isEmpty()) {
      parts.add(TEXTS.get("eta", eta(item)));
    }
    RunSummary.Pace pace = item.summary().pace();
    if (pace != null && item.status().state() == RunState.RUNNING) {
      parts.add(TEXTS.get("standing.speed", whole(Math.round(pace.imagesPerSecond()))));
    }
    return String.join("  ·  ", parts);
  }

  private static String whole(long number) {
    return String.format(Locale.ROOT, "%d", number);
  }

  /** A time in its two largest units, such as {@code 3 min 20 s}. */
  static String duration(double seconds) {
    Duration time = Duration.ofSeconds(Math.round(Math.max(0, seconds)));
    if (time.toMinutes() < 1) {
      return time.toSeconds() + " s";
    } else if (time.toHours() < 1) {
      return time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }
    return time.toHours() + " h " + time.toMinutesPart() + " min";
  }

  /** Time since then in its largest unit. */
  static String age(Instant then, Instant now) {
    Duration age = Duration.between(then, now);
    if (age.toMinutes() < 1) {
      return TEXTS.get("age.now");
    } else if (age.toHours() < 1) {
      return age.toMinutes() + " min";
    }
    return age.toDays() < 1 ? age.toHours() + " h" : age.toDays() + " d";
  }

  /** Per cent, with {@code v} behind it where it was measured on validation images. */
  static String rate(@Nullable Proportion rate, RunSummary summary) {
    if (rate == null) {
      return NONE;
    }
    return Percent.of(rate.rate()) + (validation(summary) ? " v" : "");
  }

  /** The same with k of n and its interval, for a tooltip. */
  static String rateInFull(Proportion rate, RunSummary summary) {
    String images = TEXTS.get(validation(summary) ? "on.validation" : "on.test");
    return TEXTS.get("rate.full", rate.k(), rate.n(), Percent.interval(rate), images);
  }

  private static boolean validation(RunSummary summary) {
    return summary.on() == RunSummary.Split.VALIDATION;
  }

  /** At most four decimals, no more than needed. */
  static String number(@Nullable Double value) {
    return value == null ? NONE : Numbers.trimmed(value, 4);
  }

  /** A radius; those that are whole numbers of 255ths as such. */
  static String epsilon(@Nullable Double epsilon) {
    if (epsilon == null) {
      return NONE;
    }
    double levels = 255 * epsilon;
    boolean whole = epsilon > 0 && Math.abs(levels - Math.rint(levels)) < 1e-6;
    return whole && levels < 100 ? Math.round(levels) + "/255" : number(epsilon);
  }

  /** A radius both ways, for a tooltip. */
  static String epsilonInFull(double epsilon) {
    return number(epsilon) + String.format(Locale.ROOT, " = %.1f/255", 255 * epsilon);
  }
}
