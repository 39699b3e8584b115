package org.redoubt.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.redoubt.config.DataSet;
import org.redoubt.config.Experiment;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageShape;
import org.redoubt.evaluation.EvaluationListener;
import org.redoubt.evaluation.Evaluator;
import org.redoubt.model.Network;
import org.redoubt.model.dl4j.Dl4jExport;
import org.redoubt.model.dl4j.Dl4jImport;
import org.redoubt.result.Evaluation;
import org.redoubt.run.RunDirectory;

/** Trained networks in the file format of Deeplearning4j, out and in. */
public final class ModelExchange {
  private ModelExchange() {}

  /**
   * Writes the best checkpoint of a run as a model that plain Deeplearning4j loads.
   *
   * @param target file to write; replaced if it is there
   * @return sentences that the user of the file should know, such as what input it expects
   * @throws org.redoubt.run.RunException if the run has no checkpoint
   * @throws org.redoubt.model.dl4j.ModelFileException if it cannot be written
   */
  public static List<String> export(RunDirectory run, Path target) {
    Experiment experiment = run.experiment();
    Network network =
        Workplace.network(experiment, imageShape(experiment), experiment.data().classes());
    Workplace.restoreBest(run, network);
    return Dl4jExport.write(network, target);
  }

  /** The shape that the data set's kind fixes; other data has to be read for it. */
  private static ImageShape imageShape(Experiment experiment) {
    DataSet data = experiment.data();
    if (data instanceof DataSet.Idx) {
      return Workplace.prepare(experiment, new PipelineListener() {}).data().shape();
    }
    return data instanceof DataSet.Cifar10 ? new ImageShape(32, 32, 3) : new ImageShape(28, 28, 1);
  }

  /**
   * Attacks a Deeplearning4j model that was trained elsewhere.
   *
   * @param model the file
   * @param experiment says on which data and with which attacks; {@link Frozen}
   * @throws org.redoubt.model.dl4j.ModelFileException naming the layer that has no counterpart here
   * @throws CancellationException if the listener asked to stop
   */
  public static Evaluation evaluate(Path model, Experiment experiment, PipelineListener listener) {
    Workplace place = Workplace.prepare(experiment, listener);
    Network network = Dl4jImport.read(model, place.data().shape());
    listener.phase("evaluating " + model);
    Seed seed = new Seed(experiment.seed());
    return new Evaluator(
            network, place.data().test(), experiment.evaluation(), seed, listening(listener))
        .evaluate();
  }

  private static EvaluationListener listening(PipelineListener listener) {
    return new EvaluationListener() {
      @Override
      public void progress(String stage, int done, int total) {
        listener.evaluated(stage, done, total);
      }

      @Override
      public boolean cancelled() {
        return listener.stopRequested();
      }
    };
  }
}
