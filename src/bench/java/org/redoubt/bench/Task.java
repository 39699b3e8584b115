package org.redoubt.bench;

/** What is measured. */
public enum Task {
  FORWARD("forward", 8),
  INPUT_GRADIENT("input gradient (one PGD step)", 8),
  TRAINING_STEP("ADR-ADV training step, PGD-10", 2),
  EVALUATION("evaluation of 1,000 images, PGD-40", 1);

  private final String words;
  private final int repetitions;

  Task(String words, int repetitions) {
    this.words = words;
    this.repetitions = repetitions;
  }

  String words() {
    return words;
  }

  /** Measured runs per round. */
  int repetitions() {
    return repetitions;
  }
}
