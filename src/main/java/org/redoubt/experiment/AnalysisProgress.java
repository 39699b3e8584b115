package org.redoubt.experiment;

import org.redoubt.analysis.AnalysisListener;
import org.redoubt.run.RunDirectory;

/** Passes an analysis's progress on, and the wish to stop back. */
final class AnalysisProgress implements AnalysisListener {
  private final RunDirectory run;
  private final PipelineListener listener;
  private final boolean old;

  AnalysisProgress(RunDirectory run, PipelineListener listener) {
    this.run = run;
    this.listener = listener;
    this.old = run.requests().stop(); // what stopped the training does not stop this
  }

  @Override
  public void progress(String stage, int done, int total) {
    listener.analysed(stage, done, total);
  }

  @Override
  public boolean cancelled() {
    return listener.stopRequested() || (!old && run.requests().stop());
  }
}
