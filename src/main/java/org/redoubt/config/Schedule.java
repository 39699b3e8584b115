package org.redoubt.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long and in what steps training runs. */
public record Schedule(
    @Setting(def = "10", doc = "Passes over the training images.", min = 1, max = 100_000)
        int epochs,
    @Setting(
            def = "none",
            absent = "none",
            doc = "Batches after which training ends early.",
            min = 1)
        @Nullable Integer maxSteps,
    @Setting(def = "128", doc = "Images per batch.", min = 2, max = 65536) int batchSize,
    @Setting(
            def = "[]",
            doc =
                "Epochs (counted from 0) at whose start the learning rate is multiplied by decay.")
        List<Integer> milestones,
    @Setting(
            def = "0.1",
            doc = "Factor of the learning rate at a milestone.",
            min = 0,
            exclusiveMin = true,
            max = 1)
        double decay,
    @Setting(
            def = "0",
            doc = "Batches over which the adversary's epsilon and step rise linearly to full size.",
            min = 0,
            max = 10_000_000)
        int epsilonWarmupSteps,
    @Setting(def = "10", doc = "Batches between two rows of metrics.csv.", min = 1, max = 1_000_000)
        int logEvery,
    @Setting(
            def = "none",
            absent = "none",
            doc =
                "Epochs between two snapshots of the network, kept for analyses over training"
                    + " (snapshot 0 is the network before training).",
            min = 1,
            max = 100_000)
        @Nullable Integer snapshotEvery,
    @Setting(def = "{}", doc = "Validation after each epoch.") Validation validation) {

  public Schedule {
    Settings.check(
        Schedule.class,
        epochs,
        maxSteps,
        batchSize,
        milestones,
        decay,
        epsilonWarmupSteps,
        logEvery,
        snapshotEvery,
        validation);
    milestones = List.copyOf(milestones);
    for (int i = 0; i < milestones.size(); i++) {
      if (milestones.get(i) < 1 || (i > 0 && milestones.get(i) <= milestones.get(i - 1))) {
        throw new InvalidSetting(
            "milestones", String.valueOf(milestones), "rising epoch numbers of at least 1");
      }
    }
  }

  /** What is measured on the validation images, and which checkpoint counts as the best. */
  public record Validation(
      @Setting(
              def = "1",
              doc = "Epochs between two validations (the last epoch always has one).",
              min = 1)
          int everyEpochs,
      @Setting(
              def = "500",
              doc = "Validation images attacked, from the front.",
              min = 1,
              max = 1_000_000)
          int examples,
      @Setting(
              def = "10",
              doc = "Steps of the validation PGD (same norm and epsilon as the adversary).",
              min = 1,
              max = 1000)
          int steps,
      @Setting(def = "sum", doc = "Best checkpoint by: sum (natural + robust), robust, or last.")
          Select select) {
    public Validation {
      Settings.check(Validation.class, everyEpochs, examples, steps, select);
    }
  }

  /** Rule that chooses the best checkpoint, on validation images only. */
  public enum Select {
    SUM,
    ROBUST,
    LAST
  }
}
