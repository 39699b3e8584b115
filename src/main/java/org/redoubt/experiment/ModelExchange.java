package org.redoubt.experiment;

import java.nio.file.Path;
import java.util.List;
import org.redoubt.config.Experiment;
import org.redoubt.result.Evaluation;
import org.redoubt.run.RunDirectory;

/** Trained networks in the file format of Deeplearning4j, out and in. */
public interface ModelExchange {
  /**
   * Writes the best checkpoint of a run as a model that plain Deeplearning4j loads.
   *
   * @param target file to write; replaced if it is there
   * @return sentences that the user of the file should know, such as what input it expects
   * @throws org.redoubt.run.RunException if the run has no checkpoint
   */
  List<String> export(RunDirectory run, Path target);

  /**
   * Attacks a Deeplearning4j model that was trained elsewhere.
   *
   * @param model the file
   * @param experiment says on which data and with which attacks; {@link Frozen}
   * @throws java.util.concurrent.CancellationException if the listener asked to stop
   */
  Evaluation evaluate(Path model, Experiment experiment, PipelineListener listener);

  /** The exchange that this build offers. */
  static ModelExchange standard() {
    return new ModelExchange() {
      @Override
      public List<String> export(RunDirectory run, Path target) {
        throw new UnsupportedOperationException(
            "this build cannot write Deeplearning4j models yet; the checkpoints of "
                + run.name()
                + " are in "
                + run.path().resolve("checkpoints"));
      }

      @Override
      public Evaluation evaluate(Path model, Experiment experiment, PipelineListener listener) {
        throw new UnsupportedOperationException(
            "this build cannot evaluate Deeplearning4j models yet, so " + model + " was not read");
      }
    };
  }
}
