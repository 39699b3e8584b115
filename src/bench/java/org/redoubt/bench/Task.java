package org.redoubt.bench;

/** What is measured. */
public enum Task {
  FORWARD("forward", 4, 8, Integer.MAX_VALUE),
  INPUT_GRADIENT("input gradient (one PGD step)", 4, 8, Integer.MAX_VALUE),
  TRAINING_STEP("ADR-ADV training step, PGD-10", 1, 2, Integer.MAX_VALUE),
  /** Hundreds of passes, after the other tasks: neither warmed up nor repeated. */
  EVALUATION("evaluation of 1,000 images, PGD-40", 0, 1, 1);

  private final String words;
  private final int warmups;
  private final int repetitions;
  private final int mostRounds;

  Task(String words, int warmups, int repetitions, int mostRounds) {
    this.words = words;
    this.warmups = warmups;
    this.repetitions = repetitions;
    this.mostRounds = mostRounds;
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

  /** Of the rounds asked for, those it gets. */
  int rounds(int asked) {
    return Math.min(asked, mostRounds);
  }
}
