package org.redoubt.attack;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.redoubt.config.Attack;
import org.redoubt.config.Attack.Goal;
import org.redoubt.config.Seed;
import org.redoubt.loss.Rows;

/**
 * An attack taken apart into what the ascent needs; every kind of {@link Attack} is one combination
 * of these.
 *
 * @param attack where it comes from
 * @param ball where the perturbation stays
 * @param stepLength length of a step, pixel units
 * @param start first iterate
 * @param momentum what becomes of the gradients
 */
record Recipe(Attack attack, Ball ball, double stepLength, Start start, Momentum momentum) {

  /** An attack as configured. */
  static Recipe of(Attack attack) {
    return scaled(attack, 1);
  }

  /**
   * An attack with its radius and its step multiplied by a factor from 0 to 1 (the warm-up of
   * adversarial training).
   */
  static Recipe scaled(Attack attack, double factor) {
    Ball ball = Ball.of(attack.norm(), factor * attack.epsilon());
    return new Recipe(attack, ball, factor * attack.stepLength(), start(attack), momentum(attack));
  }

  private static Start start(Attack attack) {
    if (attack instanceof Attack.TradesKl trades) {
      return switch (trades.start()) {
        case GAUSSIAN -> Start.GAUSSIAN;
        case UNIFORM -> Start.UNIFORM;
      };
    }
    boolean random =
        (attack instanceof Attack.Fgsm fgsm && fgsm.randomStart())
            || (attack instanceof Attack.Pgd pgd && pgd.randomStart());
    return random ? Start.UNIFORM : Start.CLEAN;
  }

  private static Momentum momentum(Attack attack) {
    return attack instanceof Attack.Mim mim ? new Momentum(mim.decay()) : Momentum.NONE;
  }

  /**
   * Displacements of the first iterates, row by row, not yet projected.
   *
   * @param indices of the images in their data set
   * @param size numbers per image
   */
  float[] noise(int[] indices, int size, Seed seed) {
    float[] all = new float[indices.length * size];
    float[] one = new float[size];
    for (int i = 0; i < indices.length; i++) {
      start.draw(seed.fork(indices[i]).random(), ball, one);
      System.arraycopy(one, 0, all, i * size, size);
    }
    return all;
  }

  private Attack.Objective loss() {
    return attack instanceof Attack.Pgd pgd ? pgd.objective() : Attack.Objective.CROSS_ENTROPY;
  }

  /**
   * What is ascended: one objective, or one for each class where the attack is multi-targeted.
   *
   * @param labels true classes of the batch
   * @param cleanLogits logits of the clean images, [B, classes]; asked for only where needed
   */
  List<Objective> objectives(int[] labels, Supplier<Rows> cleanLogits) {
    if (attack instanceof Attack.TradesKl trades) {
      return List.of(new Objective.Divergence(cleanLogits.get(), trades.direction()));
    }
    return switch (attack.goal()) {
      case NON_TARGETED -> List.of(awayFrom(labels));
      case TARGETED -> List.of(toward(Objects.requireNonNull(attack.targetClass()), labels));
      case LEAST_LIKELY -> List.of(leastLikely(labels, cleanLogits.get()));
      case MULTI_TARGETED ->
          IntStream.range(0, cleanLogits.get().columns())
              .mapToObj(target -> toward(target, labels))
              .toList();
    };
  }

  /** What tells two finished examples of one image apart: the greater is the worse. */
  Objective severity(int[] labels, List<Objective> objectives) {
    return attack.goal() == Goal.NON_TARGETED
        ? objectives.get(0)
        : new Objective.CrossEntropyOf(labels);
  }

  private Objective awayFrom(int[] labels) {
    return switch (loss()) {
      case CROSS_ENTROPY -> new Objective.CrossEntropyOf(labels);
      case MARGIN -> new Objective.MarginOf(labels);
    };
  }

  private Objective toward(int target, int[] labels) {
    int[] targets = new int[labels.length];
    Arrays.fill(targets, target);
    return new Objective.Toward(targets, labels, loss());
  }

  private Objective leastLikely(int[] labels, Rows clean) {
    int[] targets = IntStream.range(0, labels.length).map(clean::argmin).toArray();
    return new Objective.Toward(targets, labels, loss());
  }
}
