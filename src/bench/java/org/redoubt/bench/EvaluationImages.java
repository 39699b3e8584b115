package org.redoubt.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.redoubt.config.Attack;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
import org.redoubt.model.Network;

/** 1,000 images in batches of 128, and the attack on them. */
final class EvaluationImages {
  private static final int IMAGES = 1000;
  private static final int BATCH = 128;
  private static final int STEPS = 40;
  private final List<Batch> batches = new ArrayList<>();

  EvaluationImages(Network network) {
    for (int from = 0; from < IMAGES; from += BATCH) {
      int n = Math.min(BATCH, IMAGES - from);
      Batch drawn = Workload.batch(network, n, new Seed(from + 2L));
      int first = from;
      int[] indices = IntStream.range(0, n).map(i -> first + i).toArray();
      batches.add(new Batch(drawn.images(), drawn.labels(), indices));
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
