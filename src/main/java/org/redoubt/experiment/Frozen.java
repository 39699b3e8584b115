package org.redoubt.experiment;

import java.nio.file.Path;
import org.redoubt.config.Compute;
import org.redoubt.config.DataSet;
import org.redoubt.config.Experiment;
import org.redoubt.data.DataSets;

/**
 * Resolves what an experiment leaves to the machine, once: the number of threads and the folder of
 * the data. What comes out is written to config.yaml, so that a resume and a repetition use the
 * same.
 */
public final class Frozen {
  private Frozen() {}

  /**
   * The experiment with threads and data folder filled in.
   *
   * @param dataFolder where published data sets are looked for
   * @throws org.redoubt.data.DataException if the files are missing
   */
  public static Experiment of(Experiment experiment, Path dataFolder) {
    Integer threads = experiment.compute().threads();
    int fixed = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    DataSet data = DataSets.located(experiment.data(), dataFolder);
    return experiment.withData(data).withCompute(new Compute(fixed, experiment.compute().device()));
  }
}
