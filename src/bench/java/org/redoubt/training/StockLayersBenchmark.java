package org.redoubt.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.attack.Adversary;
import org.redoubt.config.Architectures;
import org.redoubt.config.Experiment;
import org.redoubt.config.ExperimentYaml;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
import org.redoubt.data.DataSets;
import org.redoubt.data.Splits;
import org.redoubt.model.Engine;
import org.redoubt.model.Network;
import org.redoubt.model.Pass;

/**
 * One training step of ADR with PGD-10 on the MNIST CNN at batch 128, with Redoubt's layers and
 * with stock DL4J layers, in turns: median, smallest and largest time of the attack alone and of
 * the whole step. Losses, attack and optimiser are the same; dropout is off on both sides, because
 * DL4J's fails in evaluation mode. Arguments: the number of threads (default: all), images per
 * batch (default: 128, at most).
 */
public final class StockLayersBenchmark {
  private static final int ROUNDS = 5;
  private static final int OURS_PER_ROUND = 3;
  private static final long BUDGET = TimeUnit.SECONDS.toNanos(150);
  private static final Seed SEED = new Seed(1);
  private static final String YAML =
      """
      name: bench
      data: {kind: synthetic-digits, train: 128, validation: 10, test: 10}
      model: {kind: mnist-cnn, dropout: 0}
      method: {kind: adr}
      adversary: {kind: pgd, epsilon: 0.3, steps: 10}
      schedule: {batch_size: 128}
      """;

  private final Experiment experiment = ExperimentYaml.parse(YAML, "benchmark", List.of());
  private final Splits data = DataSets.load(experiment.data(), Path.of("."), SEED);
  private final Batch batch;
  private final Network network =
      new Network(
          Architectures.layers(experiment.model(), data.classes()),
          Architectures.split(experiment.model()),
          data.shape(),
          SEED);
  private final Pass pass = network.pass();
  private final TrainingStep step = new TrainingStep(experiment, network, SEED);
  private final Updater updater = new Updater(experiment.optimiser(), network.parameters());
  private final Adversary adversary = new Adversary(experiment.adversary());
  private final MethodLoss loss = new MethodLoss(experiment.method());
  private final StockPass clean = new StockPass();
  private final StockPass attacked = new StockPass();
  private int steps;

  /** Milliseconds of the attack alone and of the whole training step. */
  private record Times(double attack, double step) {}

  private StockLayersBenchmark(int images) {
    batch = data.train().range(0, images);
  }

  /** Measures and prints the table. */
  public static void main(String[] arguments) {
    int threads = argument(arguments, 0, Runtime.getRuntime().availableProcessors());
    Engine.configure(threads);
    System.out.println(Engine.facts());
    new StockLayersBenchmark(argument(arguments, 1, 128)).measure();
  }

  private static int argument(String[] arguments, int position, int otherwise) {
    return arguments.length > position ? Integer.parseInt(arguments[position]) : otherwise;
  }

  private void measure() {
    long begun = System.nanoTime();
    for (int i = 0; i < OURS_PER_ROUND; i++) {
      ours();
    }
    clean.inputGradient(clean.forward(batch.images()));
    List<Times> ours = new ArrayList<>();
    List<Times> stock = new ArrayList<>();
    long longest = 0;
    while (stock.size() < ROUNDS && System.nanoTime() - begun + longest < BUDGET) {
      long round = System.nanoTime();
      for (int i = 0; i < OURS_PER_ROUND; i++) {
        ours.add(ours());
      }
      stock.add(stock());
      longest = Math.max(longest, System.nanoTime() - round);
      System.out.printf("round %d of at most %d%n", stock.size(), ROUNDS);
    }
    System.out.printf(
        "%-22s %26s %26s %7s%n", "ms, batch " + batch.size(), "Redoubt", "stock DL4J", "ratio");
    print("PGD-10", ours, stock, Times::attack);
    print("ADR step with PGD-10", ours, stock, Times::step);
  }

  private Times ours() {
    long begun = System.nanoTime();
    adversary.perturb(pass, batch, SEED);
    double attack = since(begun);
    begun = System.nanoTime();
    step.run(batch, 0, steps, 1).close();
    updater.step(experiment.optimiser().learningRate(), steps);
    steps++;
    return new Times(attack, since(begun));
  }

  private Times stock() {
    long begun = System.nanoTime();
    attacked.copyParameters(clean);
    INDArray images = adversary.perturb(attacked, batch, SEED);
    double attack = since(begun);
    Branch onClean =
        Branch.of(clean, clean.forwardTraining(batch.images(), SEED, true), TermGradient::clean);
    Branch onAttacked =
        Branch.of(
            attacked, attacked.forwardTraining(images, SEED, true), TermGradient::adversarial);
    List<TermGradient> terms = loss.terms(onClean, onAttacked, null, batch.labels());
    onClean.accumulate(terms);
    onAttacked.accumulate(terms);
    terms.forEach(TermGradient::release);
    clean.update(attacked, steps, batch.size());
    return new Times(attack, since(begun));
  }

  private static double since(long begun) {
    return (System.nanoTime() - begun) / 1e6;
  }

  private static void print(
      String what, List<Times> ours, List<Times> stock, ToDoubleFunction<Times> part) {
    double[] a = ours.stream().mapToDouble(part).sorted().toArray();
    double[] b = stock.stream().mapToDouble(part).sorted().toArray();
    System.out.printf(
        Locale.ROOT, "%-22s %26s %26s %7.1f%n", what, spread(a), spread(b), median(b) / median(a));
  }

  private static String spread(double[] sorted) {
    return String.format(
        Locale.ROOT,
        "%.0f (%.0f-%.0f, n=%d)",
        median(sorted),
        sorted[0],
        sorted[sorted.length - 1],
        sorted.length);
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
