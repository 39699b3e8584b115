package org.redoubt.evaluation;

/** What an evaluation tells and asks while it works, on the thread that runs it. */
public interface EvaluationListener {
  /** Hears nothing and never cancels. */
  EvaluationListener NONE = new EvaluationListener() {};

  /**
   * Called after each batch.
   *
   * @param stage "natural", or the name of an attack
   * @param done images finished in this stage
   * @param total images of this stage
   */
  default void progress(String stage, int done, int total) {}

  /** Asked before each batch; once true, the evaluation ends with a CancellationException. */
  default boolean cancelled() {
    return false;
  }

  /** Called at the end of each attack of a plan that saves adversarial examples. */
  default void adversarial(AdversarialExamples examples) {}
}
