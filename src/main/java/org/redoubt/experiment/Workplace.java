package org.redoubt.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.redoubt.config.Architectures;
import org.redoubt.config.Compute;
import org.redoubt.config.Experiment;
import org.redoubt.config.InvalidSetting;
import org.redoubt.config.Seed;
import org.redoubt.data.DataSets;
import org.redoubt.data.ImageShape;
import org.redoubt.data.Splits;
import org.redoubt.model.Checkpoint;
import org.redoubt.model.Engine;
import org.redoubt.model.Network;
import org.redoubt.run.Checkpoints;
import org.redoubt.run.Provenance;
import org.redoubt.run.ProvenanceCollector;
import org.redoubt.run.RunDirectory;

/** What an experiment works on: the engine set up, the data, and a fresh network. */
record Workplace(Splits data, Network network) {
  /** The built-in digits are one data set, whatever the seed of the experiment. */
  private static final Seed DIGITS = new Seed(2020);

  /**
   * Sets up the engine, loads the data and makes the network.
   *
   * @throws org.redoubt.data.DataException if files are missing or broken
   * @throws InvalidSetting if a GPU is asked for and there is none
   */
  static Workplace prepare(Experiment experiment, PipelineListener listener) {
    listener.phase("loading data");
    engine(experiment.compute(), listener);
    Splits data = data(experiment);
    data.warnings().forEach(listener::warning);
    return new Workplace(data, network(experiment, data.shape(), data.classes()));
  }

  /** Loads the data alone, which needs no engine. */
  static Splits data(Experiment experiment) {
    return DataSets.load(experiment.data(), Path.of("."), DIGITS);
  }

  /** Sets up the engine and makes the network for data that was loaded before. */
  static Workplace on(Splits data, Experiment experiment, PipelineListener listener) {
    engine(experiment.compute(), listener);
    return new Workplace(data, network(experiment, data.shape(), data.classes()));
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
    boolean chosen = run.checkpoints().names().contains(Checkpoints.BEST);
    return restore(run, chosen ? Checkpoints.BEST : Checkpoints.LAST, network);
  }

  /**
   * Puts a checkpoint into a network.
   *
   * @return batches done when it was written
   * @throws org.redoubt.run.RunException if there is none of that name, or it is damaged
   */
  static long restore(RunDirectory run, String name, Network network) {
    Path path = run.checkpoints().verified(name);
    try {
      Checkpoint checkpoint = Checkpoint.read(path);
      checkpoint.restore(network, path);
      return checkpoint.step();
    } catch (IOException e) {
      throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Batches done when a checkpoint was written. */
  static long step(RunDirectory run, String name) {
    try {
      return Checkpoint.read(run.checkpoints().verified(name)).step();
    } catch (IOException e) {
      throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
    }
  }

  private static void engine(Compute compute, PipelineListener listener) {
    if (compute.device() == Compute.Device.CPU) {
      Engine.leaveGpu();
    }
    Integer threads = compute.threads();
    Engine.configure(threads == null ? Runtime.getRuntime().availableProcessors() : threads);
    Engine.Facts facts = Engine.facts();
    new DeviceChoice(facts.gpus(), Engine.gpuComplaint())
        .check(compute.device())
        .ifPresent(listener::warning);
    if (!facts.accelerated() && facts.oneDnn().isEmpty()) {
      listener.warning(
          "the native library has no oneDNN: convolutions will be about twenty times slower;"
              + " start through packaging/redoubt, which sets the right flags");
    }
  }

  /** What decides the numbers: oneDNN's own passes round differently from ND4J's. */
  private static List<Provenance.Library> libraries(Engine.Facts facts) {
    Stream<Provenance.Library> nd4j = Stream.of(new Provenance.Library("nd4j", facts.version()));
    return Stream.concat(
            nd4j, facts.oneDnn().stream().map(version -> new Provenance.Library("onednn", version)))
        .toList();
  }

  /** Where and with what it is computed, by which command. */
  Provenance provenance(List<String> command, long seed) {
    Engine.Facts facts = Engine.facts();
    Provenance.Engine engine =
        new Provenance.Engine(
            facts.backend(),
            libraries(facts),
            facts.threads(),
            facts.gpus().isEmpty() ? null : String.join(", ", facts.gpus()));
    List<Provenance.DataFile> files =
        data.files().stream()
            .map(f -> new Provenance.DataFile(f.path(), f.bytes(), f.sha256()))
            .toList();
    return ProvenanceCollector.gather(engine, files, command, seed, Instant.now());
  }
}
