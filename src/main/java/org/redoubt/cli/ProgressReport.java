package org.redoubt.cli;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.redoubt.experiment.PipelineListener;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.Percent;
import org.redoubt.result.Proportion;
import org.redoubt.run.Progress;

/**
 * Shows how a run goes: a line for every phase, epoch and attack, and on a terminal a status line
 * in between.
 */
final class ProgressReport implements PipelineListener {
  private static final int BAR = 20;
  private final Transcript transcript;
  private final BooleanSupplier stop;
  private @Nullable MetricsRow row;
  private @Nullable Progress before;
  private int reported;

  ProgressReport(Transcript transcript, BooleanSupplier stop) {
    this.transcript = transcript;
    this.stop = stop;
  }

  @Override
  public void phase(String what) {
    transcript.phase(what);
  }

  @Override
  public void warning(String sentence) {
    transcript.line("warning: " + sentence);
  }

  /** Rows come before {@link #trained}, which knows how many epochs there are. */
  @Override
  public void row(MetricsRow newest) {
    row = newest;
  }

  @Override
  public void trained(Progress progress, double imagesPerSecond, double etaSeconds) {
    Progress last = before;
    if (last != null && progress.epoch() > last.epoch() && reported < last.epoch()) {
      epoch(last, imagesPerSecond, etaSeconds);
    }
    if (row != null && row.step() == progress.step() && row.naturalValidation() != null) {
      epoch(progress, imagesPerSecond, etaSeconds);
    }
    before = progress;
    transcript.status(status(progress, imagesPerSecond, etaSeconds));
  }

  private void epoch(Progress progress, double imagesPerSecond, double etaSeconds) {
    reported = progress.epoch();
    transcript.line(
        Words.format(
            "epoch %d of %d: step %d of %d, loss %s%s, %.0f images/s%s",
            progress.epoch(),
            progress.epochs(),
            progress.step(),
            progress.steps(),
            loss(),
            validation(),
            imagesPerSecond,
            progress.step() < progress.steps() ? ", " + Words.duration(etaSeconds) + " left" : ""));
  }

  private String loss() {
    return row == null ? "-" : Words.format("%.4f", row.loss());
  }

  private String validation() {
    Proportion natural = row == null ? null : row.naturalValidation();
    Proportion robust = row == null ? null : row.robustValidation();
    if (natural == null) {
      return "";
    }
    return ", validation: natural "
        + Percent.of(natural.rate())
        + (robust == null ? "" : ", robust " + Percent.of(robust.rate()));
  }

  private Status status(Progress p, double imagesPerSecond, double etaSeconds) {
    String pace =
        Words.format(
            "loss %s  %.0f images/s  %s left", loss(), imagesPerSecond, Words.duration(etaSeconds));
    return new Status(
        Words.format(
            "epoch %d/%d %s step %d/%d  %s",
            p.epoch(),
            p.epochs(),
            Words.bar((double) p.step() / Math.max(1, p.steps()), BAR),
            p.step(),
            p.steps(),
            pace),
        Words.format(
            "epoch %d of %d, step %d of %d, %s",
            p.epoch(), p.epochs(), p.step(), p.steps(), pace.replace("  ", ", ")));
  }

  @Override
  public void evaluated(String stage, int done, int total) {
    if (done >= total) {
      transcript.line("evaluated " + stage + ": " + total + " images");
    } else {
      transcript.status(Status.of("evaluating " + stage, done, total));
    }
  }

  @Override
  public void analysed(String stage, int done, int total) {
    transcript.status(Status.of(stage, done, total));
  }

  @Override
  public boolean stopRequested() {
    return stop.getAsBoolean();
  }
}
