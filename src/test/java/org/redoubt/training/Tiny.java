package org.redoubt.training;

import java.nio.file.Path;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.redoubt.config.Architectures;
import org.redoubt.config.Experiment;
import org.redoubt.config.ExperimentYaml;
import org.redoubt.config.Seed;
import org.redoubt.data.DataSets;
import org.redoubt.data.Splits;
import org.redoubt.model.Engine;
import org.redoubt.model.Network;

/** An experiment of seconds: 40 synthetic digits in batches of 16, 16 and 8, two epochs. */
public final class Tiny {
  /** Batches of an epoch. */
  public static final int STEPS = 3;

  private static final String YAML =
      """
      name: tiny
      data: {kind: synthetic-digits, train: 40, validation: 12, test: 15}
      model:
        kind: layers
        split: pool
        layers:
          - {kind: conv, name: conv, filters: 4, kernel: 5, stride: 3}
          - {kind: batch-norm, name: norm}
          - {kind: relu, name: relu}
          - {kind: max-pool, name: pool}
          - {kind: dense, name: fc, units: 12}
          - {kind: relu, name: relu2}
          - {kind: dropout, name: dropout, rate: 0.3}
          - {kind: dense, name: logits, units: 10}
      method: {kind: adr}
      adversary: {kind: pgd, epsilon: 0.2, steps: 2}
      schedule:
        epochs: 2
        batch_size: 16
        log_every: 1
        validation: {examples: 12, steps: 2}
      evaluation:
        examples: 15
        batch_size: 6
        attacks: [{kind: pgd, epsilon: 0.2, steps: 3}, {kind: fgsm, epsilon: 0.2}]
        curve: {epsilons: [0, 0.1], examples: 10}
      compute: {threads: 1}
      """;

  private static final Seed DIGITS = new Seed(11);

  static {
    Engine.configure(1); // on arrays this small a second thread costs far more than it gives
  }

  private Tiny() {}

  /** The experiment with some keys changed, each {@code path=value}. */
  public static Experiment experiment(String... overrides) {
    return ExperimentYaml.parse(YAML, "tiny.yaml", List.of(overrides));
  }

  static Splits data(Experiment experiment) {
    return DataSets.load(experiment.data(), Path.of("."), DIGITS);
  }

  static Network network(Experiment experiment, DataType type) {
    Splits data = data(experiment);
    return new Network(
        Architectures.layers(experiment.model(), data.classes()),
        Architectures.split(experiment.model()),
        data.shape(),
        new Seed(experiment.seed()).fork("init"),
        type);
  }

  static Network network(Experiment experiment) {
    return network(experiment, DataType.FLOAT);
  }
}
