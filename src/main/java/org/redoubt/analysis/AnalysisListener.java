package org.redoubt.analysis;

import java.util.concurrent.CancellationException;

/** Whom an analysis reports to, and who may ask it to stop. */
public interface AnalysisListener {
  /** So much of a stage is done. */
  void progress(String stage, int done, int total);

  /** Whether to stop; asked between pieces of work of at most some seconds. */
  boolean cancelled();

  /**
   * Reports, and stops where that is asked for.
   *
   * @throws CancellationException if {@link #cancelled}
   */
  default void step(String stage, int done, int total) {
    if (cancelled()) {
      throw new CancellationException("cancelled in %s, at %d of %d".formatted(stage, done, total));
    }
    progress(stage, done, total);
  }
}
