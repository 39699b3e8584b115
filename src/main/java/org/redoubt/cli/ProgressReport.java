package org.redoubt.cli;

import java.util.concurrent.TimeUnit;
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
  private static final long REFRESH = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int BAR = 20;
  private final Transcript transcript;
  private final BooleanSupplier stop;
  private long refreshed = System.nanoTime() - REFRESH;
  private @Nullable MetricsRow row;
  private @Nullable Progress before;
  private int reported;

  ProgressReport(Transcript transcript, BooleanSupplier stop) {
    this.transcript = transcript;
    this.stop = stop;
  }

  @Override
  public void phase(String what) {
    transcript.line(what);
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
    if (due()) {
      transcript.status(status(progress, imagesPerSecond, etaSeconds));
    }
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

  private String status(Progress p, double imagesPerSecond, double etaSeconds) {
    return Words.format(
        "epoch %d/%d %s step %d/%d  loss %s  %.0f images/s  %s left",
        p.epoch(),
        p.epochs(),
        Words.bar((double) p.step() / Math.max(1, p.steps()), BAR),
        p.step(),
        p.steps(),
        loss(),
        imagesPerSecond,
        Words.duration(etaSeconds));
  }

  @Override
  public void evaluated(String stage, int done, int total) {
    if (done >= total) {
      transcript.line("evaluated " + stage + ": " + total + " images");
    } else if (due()) {
      String bar = Words.bar((double) done / Math.max(1, total), BAR);
      transcript.status("evaluating " + stage + " " + bar + " " + done + "/" + total);
    }
  }

  @Override
  public void analysed(String stage, int done, int total) {
    if (due()) {
      String bar = Words.bar((double) done / Math.max(1, total), BAR);
      transcript.status(stage + " " + bar + " " + done + "/" + total);
    }
  }

  private boolean due() {
    boolean due = transcript.interactive() && System.nanoTime() - refreshed >= REFRESH;
    if (due) {
      refreshed = System.nanoTime();
    }
    return due;
  }

  @Override
  public boolean stopRequested() {
    return stop.getAsBoolean();
  }
}
