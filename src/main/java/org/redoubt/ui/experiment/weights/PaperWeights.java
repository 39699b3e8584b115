package org.redoubt.ui.experiment.weights;

import org.redoubt.config.Settings;

/** The weights of the paper's experiments (Bui et al. 2020, table 3). */
enum PaperWeights {
  MNIST("1", "1", "1", "0"),
  CIFAR_CNN("1", "1", "1", "1"),
  CIFAR_RESNET("1", "1", "1", "0");

  private final String lc;
  private final String gb;
  private final String smt;
  private final String conf;

  PaperWeights(String lc, String gb, String smt, String conf) {
    this.lc = lc;
    this.gb = gb;
    this.smt = smt;
    this.conf = conf;
  }

  /** Its word in ids and text keys: {@code cifar-cnn}. */
  String word() {
    return Settings.word(this);
  }

  /** As written in YAML. */
  String of(WeightTerm term) {
    return switch (term) {
      case LC -> lc;
      case GB -> gb;
      case SMT -> smt;
      case CONF -> conf;
    };
  }
}
