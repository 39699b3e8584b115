package org.redoubt.bench;

/** What is measured. */
public enum Task {
  FORWARD("forward", 8),
  INPUT_GRADIENT("input gradient (one PGD step)", 8),
  TRAINING_STEP("ADR-ADV training step, PGD-10", 2),
  /** Hundreds of passes, after the other tasks: neither warmed up nor repeated. */
  EVALUATION("evaluation of 1,000 images, PGD-40", 1);

  private static final double FIRST_WARM_UP = 6; // Java's loops need about twenty training steps
  private static final double WARM_UP = 1;
  private final String words;
  private final int repetitions;

  Task(String words, int repetitions) {
    this.words = words;
    this.repetitions = repetitions;
  }

  String words() {
    return words;
  }

  /** Seconds of unmeasured runs that a round, counted from 0, begins with; the last may exceed. */
  double warmUp(int round) {
    return this == EVALUATION ? 0 : round == 0 ? FIRST_WARM_UP : WARM_UP;
  }

  /** Measured runs per round. */
  int repetitions() {
    return repetitions;
  }

  /** Of the rounds asked for, those it gets. */
  int rounds(int asked) {
    return this == EVALUATION ? 1 : asked;
  }
}
