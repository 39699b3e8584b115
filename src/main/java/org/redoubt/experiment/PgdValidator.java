package org.redoubt.experiment;

import java.util.Optional;
import org.redoubt.config.Attack;
import org.redoubt.config.Experiment;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageSet;
import org.redoubt.evaluation.Accuracy;
import org.redoubt.model.Network;
import org.redoubt.model.Pass;
import org.redoubt.training.Validator;

/** Validation after an epoch: natural accuracy, and accuracy under PGD in the adversary's ball. */
final class PgdValidator implements Validator {
  private static final int BATCH = 250;
  private final ImageSet images;
  private final Pass pass; // kept, with its buffers, from epoch to epoch
  private final Attack attack;
  private final Seed seed;

  PgdValidator(Experiment experiment, ImageSet all, Network network) {
    int wanted = experiment.schedule().validation().examples();
    this.images = all.size() <= wanted ? all : all.slice(0, wanted);
    this.pass = network.pass();
    this.seed = new Seed(experiment.seed()).fork("validation");
    this.attack = BallPgd.in(experiment.adversary(), experiment.schedule().validation().steps());
  }

  @Override
  public Optional<Scores> measure() {
    if (images.size() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Scores(
            Accuracy.natural(pass, images, BATCH),
            Accuracy.robust(pass, images, attack, BATCH, seed)));
  }
}
