package org.redoubt.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Architectures;
import org.redoubt.config.Experiment;
import org.redoubt.config.ExperimentYaml;
import org.redoubt.config.Layer;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
import org.redoubt.data.ImageShape;
import org.redoubt.model.Network;

/**
 * A network with random weights and random images, all classes alike: what a loss between pairs
 * costs depends on how many are of one class.
 */
record Workload(String name, Experiment experiment, Network network, Batch batch) {
  static final List<String> NAMES = List.of("mnist-cnn", "cifar-cnn", "resnet");
  private static final int BATCH = 128;
  private static final int CLASSES = 10;
  private static final Seed SEED = new Seed(1);

  static Workload of(String name) {
    boolean mnist = name.equals("mnist-cnn");
    String model = name.equals("resnet") ? "{kind: resnet}" : "{kind: " + name + ", dropout: 0}";
    Experiment experiment = ExperimentYaml.parse(yaml(model, mnist), "benchmark", List.of());
    ImageShape shape = mnist ? new ImageShape(28, 28, 1) : new ImageShape(32, 32, 3);
    List<Layer> layers = Architectures.layers(experiment.model(), CLASSES);
    Network network =
        new Network(layers, Architectures.split(experiment.model()), shape, new Seed(1));
    fill(network.parameters().value("logits.weight"));
    network.parameters().changed();
    moderate(network);
    return new Workload(name, experiment, network, batch(network, BATCH, SEED));
  }

  private static String yaml(String model, boolean mnist) {
    String data = mnist ? "mnist" : "cifar10";
    return """
    name: bench
    data: {kind: %s}
    model: %s
    method: {kind: adr}
    optimiser: {kind: adam}
    adversary: {kind: pgd, epsilon: %s, steps: 10}
    schedule: {batch_size: 128, epochs: 1}
    """
        .formatted(data, model, mnist ? "0.3" : "0.031");
  }

  /** The MNIST CNN starts with a last layer of zeros, which passes no gradient. */
  private static void fill(INDArray weights) {
    SplittableRandom random = SEED.fork("logits").random();
    double[] values = new double[(int) weights.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = 0.1 * random.nextGaussian();
    }
    weights.assign(Nd4j.createFromArray(values).reshape('c', weights.shape()));
  }

  /** Logits of deviation 1: a saturated softmax would leave nothing but rounding to compare. */
  private static void moderate(Network network) {
    INDArray logits = network.pass().forward(batch(network, BATCH, SEED).images());
    network.parameters().value("logits.weight").divi(logits.stdNumber().doubleValue());
    network.parameters().changed();
  }

  /** Random images and the classes in turn; other images for another seed. */
  static Batch batch(Network network, int size, Seed seed) {
    SplittableRandom random = seed.fork("images").random();
    ImageShape s = network.inputShape();
    float[] pixels = new float[size * s.size()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) random.nextDouble();
    }
    long[] shape = {size, s.height(), s.width(), s.channels()};
    INDArray images = Nd4j.create(pixels, shape, 'c');
    int[] labels = IntStream.range(0, size).map(i -> i % CLASSES).toArray();
    return new Batch(images, labels, IntStream.range(0, size).toArray());
  }
}
