package org.redoubt.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.redoubt.config.Architectures;
import org.redoubt.config.Experiment;
import org.redoubt.config.Seed;
import org.redoubt.data.DataSets;
import org.redoubt.data.ImageShape;
import org.redoubt.data.Splits;
import org.redoubt.model.Checkpoint;
import org.redoubt.model.Engine;
import org.redoubt.model.Network;
import org.redoubt.run.Checkpoints;
import org.redoubt.run.RunDirectory;

/** Where an experiment is computed: the engine set up, the data loaded, networks made. */
final class Workplace {
  /** The built-in digits are one data set, whatever the seed of the experiment. */
  private static final Seed DIGITS = new Seed(2020);

  private final Experiment experiment;
  private final Splits data;

  private Workplace(Experiment experiment, Splits data) {
    this.experiment = experiment;
    this.data = data;
  }

  /** Sets up the engine and loads the data of a {@link Frozen} experiment. */
  static Workplace of(Experiment experiment, PipelineListener listener) {
    listener.phase("loading data");
    Integer threads = experiment.compute().threads();
    Engine.configure(threads == null ? Runtime.getRuntime().availableProcessors() : threads);
    if (!Engine.facts().accelerated()) {
      listener.warning(
          "the native library has no oneDNN: convolutions will be about twenty times slower; start through"
              + " packaging/redoubt, which sets the right flags");
    }
    Splits data = DataSets.load(experiment.data(), Path.of("."), DIGITS);
    data.warnings().forEach(listener::warning);
    return new Workplace(experiment, data);
  }

  Splits data() {
    return data;
  }

  /** The network as it is before training. */
  Network freshNetwork() {
    return network(experiment, data.shape(), data.classes());
  }

  /** The network of an experiment as it is before training. */
  static Network network(Experiment experiment, ImageShape shape, int classes) {
    return new Network(
        Architectures.layers(experiment.model(), classes),
        Architectures.split(experiment.model()),
        shape,
        new Seed(experiment.seed()).fork("init"));
  }

  /**
   * Puts the checkpoint that validation chose, or the last one where there was no validation, into
   * a network.
   *
   * @return batches done when it was written
   * @throws org.redoubt.run.RunException if there is none, or it is damaged
   */
  static long restoreBest(RunDirectory run, Network network) {
    Checkpoints checkpoints = run.checkpoints();
    boolean chosen = checkpoints.names().contains(Checkpoints.BEST);
    Path path = checkpoints.verified(chosen ? Checkpoints.BEST : Checkpoints.LAST);
    try {
      Checkpoint checkpoint = Checkpoint.read(path);
      checkpoint.restore(network, path);
      return checkpoint.step();
    } catch (IOException e) {
      throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
    }
  }
}
