package org.redoubt.experiment;

import java.util.function.BooleanSupplier;
import org.redoubt.evaluation.AdversarialExamples;
import org.redoubt.evaluation.EvaluationListener;
import org.redoubt.evaluation.NpzWriter;
import org.redoubt.run.RunDirectory;

/** Passes an evaluation's progress on and keeps its adversarial examples. */
final class EvaluationRecorder implements EvaluationListener {
  private final RunDirectory run;
  private final PipelineListener listener;
  private final String name;
  private final BooleanSupplier stop;
  private int saved;

  /**
   * @param name under which the results are kept
   * @param stop asked before every batch: whether to end the evaluation (or to wait, by not
   *     returning)
   */
  EvaluationRecorder(
      RunDirectory run, PipelineListener listener, String name, BooleanSupplier stop) {
    this.run = run;
    this.listener = listener;
    this.name = name;
    this.stop = stop;
  }

  @Override
  public void progress(String stage, int done, int total) {
    listener.evaluated(stage, done, total);
  }

  @Override
  public boolean cancelled() {
    return stop.getAsBoolean();
  }

  @Override
  public void adversarial(AdversarialExamples examples) {
    saved++;
    String file = "evaluation/" + name + "-adversarial-" + saved + ".npz";
    run.commit(file, temporary -> NpzWriter.write(temporary, examples));
  }
}
