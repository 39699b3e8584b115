package org.redoubt.experiment;

import org.redoubt.evaluation.AdversarialExamples;
import org.redoubt.evaluation.EvaluationListener;
import org.redoubt.evaluation.NpzWriter;
import org.redoubt.run.RunDirectory;

/** Passes an evaluation's progress on and keeps its adversarial examples. */
final class EvaluationRecorder implements EvaluationListener {
  private final RunDirectory run;
  private final PipelineListener listener;
  private final String name;
  private int saved;

  EvaluationRecorder(RunDirectory run, PipelineListener listener, String name) {
    this.run = run;
    this.listener = listener;
    this.name = name;
  }

  @Override
  public void progress(String stage, int done, int total) {
    listener.evaluated(stage, done, total);
  }

  @Override
  public boolean cancelled() {
    return listener.stopRequested() || run.requests().stop();
  }

  @Override
  public void adversarial(AdversarialExamples examples) {
    saved++;
    String file = "evaluation/" + name + "-adversarial-" + saved + ".npz";
    run.commit(file, temporary -> NpzWriter.write(temporary, examples));
  }
}
