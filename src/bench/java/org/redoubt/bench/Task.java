package org.redoubt.bench;

/** What is measured. */
public enum Task {
  FORWARD("forward", 4, 8),
  INPUT_GRADIENT("input gradient (one PGD step)", 4, 8),
  TRAINING_STEP("ADR-ADV training step, PGD-10", 1, 2),
  EVALUATION("evaluation of 1,000 images, PGD-40", 1, 1);

  private final String words;
  private final int warmups;
  private final int repetitions;

  Task(String words, int warmups, int repetitions) {
    this.words = words;
    this.warmups = warmups;
    this.repetitions = repetitions;
  }

  String words() {
    return words;
  }

  /** Runs of a round before the measured ones. */
  int warmups() {
    return warmups;
  }

  /** Measured runs per round. */
  int repetitions() {
    return repetitions;
  }
}
