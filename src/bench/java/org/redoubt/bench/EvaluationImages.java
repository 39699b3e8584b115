package org.redoubt.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.config.Attack;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
import org.redoubt.model.Network;

/**
 * 1,000 images in batches of 128, and the attack on them. Labels are the network's own predictions,
 * so that every image is attacked.
 */
final class EvaluationImages {
  private static final int IMAGES = 1000;
  private static final int BATCH = 128;
  private static final int STEPS = 40;
  private final List<Batch> batches = new ArrayList<>();

  EvaluationImages(Network network) {
    for (int from = 0; from < IMAGES; from += BATCH) {
      int n = Math.min(BATCH, IMAGES - from);
      INDArray images = Workload.batch(network, n, new Seed(from + 2L)).images();
      int[] predictions = network.pass().forward(images).argMax(1).toIntVector();
      int first = from;
      int[] indices = IntStream.range(0, n).map(i -> first + i).toArray();
      batches.add(new Batch(images, predictions, indices));
    }
  }

  List<Batch> batches() {
    return batches;
  }

  /** PGD-40, with the radius and a quarter of the step of training. */
  static Attack attack(Workload work) {
    double epsilon = work.experiment().adversary().epsilon();
    return new Attack.Pgd(
        Attack.Norm.LINF,
        epsilon,
        epsilon / 10,
        STEPS,
        1,
        true,
        Attack.Objective.CROSS_ENTROPY,
        Attack.Goal.NON_TARGETED,
        null);
  }
}
