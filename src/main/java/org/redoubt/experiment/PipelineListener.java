package org.redoubt.experiment;

import org.redoubt.result.MetricsRow;
import org.redoubt.run.Progress;

/** What a run tells its front end while it works, on the thread that works. */
public interface PipelineListener {
  /** A new part of the work begins: one line for the user. */
  default void phase(String what) {}

  /** Something the user should know; the run goes on. */
  default void warning(String sentence) {}

  /** A training batch is done. */
  default void trained(Progress progress, double imagesPerSecond, double etaSeconds) {}

  /** A row of metrics was written. */
  default void row(MetricsRow row) {}

  /** Part of an evaluation is done; see {@link org.redoubt.evaluation.EvaluationListener}. */
  default void evaluated(String stage, int done, int total) {}

  /** Part of an analysis is done; see {@link org.redoubt.analysis.AnalysisListener}. */
  default void analysed(String stage, int done, int total) {}

  /** Asked after every batch: whether the front end wants the run to stop with a checkpoint. */
  default boolean stopRequested() {
    return false;
  }
}
