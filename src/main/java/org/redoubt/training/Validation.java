package org.redoubt.training;

import org.redoubt.config.Attack;
import org.redoubt.config.Experiment;
import org.redoubt.config.Schedule.Select;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageSet;
import org.redoubt.model.Network;
import org.redoubt.result.Proportion;

/** Accuracy on validation images after an epoch: natural, and under PGD with the adversary's ball. */
final class Validation {
  private static final int BATCH = 250;
  private final ImageSet images;
  private final Network network;
  private final Attack attack;
  private final Seed seed;

  Validation(Experiment experiment, ImageSet all, Network network, Seed seed) {
    int wanted = experiment.schedule().validation().examples();
    this.images = all.size() <= wanted ? all : all.slice(0, wanted);
    this.network = network;
    this.seed = seed;
    Attack adversary = experiment.adversary();
    this.attack =
        new Attack.Pgd(
            adversary.norm(),
            adversary.epsilon(),
            null,
            experiment.schedule().validation().steps(),
            1,
            true,
            Attack.Objective.CROSS_ENTROPY,
            Attack.Goal.NON_TARGETED,
            null);
  }

  /** The two accuracies. */
  record Scores(Proportion natural, Proportion robust) {
    /** What the best checkpoint is chosen by; larger is better. */
    double score(Select select, long step) {
      return switch (select) {
        case SUM -> natural.rate() + robust.rate();
        case ROBUST -> robust.rate();
        case LAST -> step;
      };
    }
  }

  /** Whether there are validation images. */
  boolean possible() {
    return images.size() > 0;
  }

  Scores measure() {
    return new Scores(
        Accuracy.natural(network, images, BATCH), Accuracy.robust(network, images, attack, BATCH, seed));
  }
}
