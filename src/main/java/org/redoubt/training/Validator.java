package org.redoubt.training;

import java.util.Optional;
import org.redoubt.config.Schedule.Select;
import org.redoubt.result.Proportion;

/** Measures the network as it stands on validation images. */
@FunctionalInterface
public interface Validator {
  /** Natural and robust accuracy; empty where there are no validation images. */
  Optional<Scores> measure();

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
}
