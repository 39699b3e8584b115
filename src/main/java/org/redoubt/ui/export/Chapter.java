package org.redoubt.ui.export;

import org.redoubt.config.Settings;
import org.redoubt.report.FigureKind;

/** Groups of the list of figures, in its order. */
enum Chapter {
  /** What another panel has handed over. */
  OFFERED,
  TRAINING,
  ROBUSTNESS,
  SURFACE,
  LATENT,
  ENTROPY,
  DIVERGENCE,
  COMPACTNESS,
  PAPER;

  static Chapter of(FigureKind kind) {
    return switch (kind) {
      case TRAINING, LOSS_TERMS, GRADIENT_SHARES -> TRAINING;
      case ROBUSTNESS, MARGINS, STEPS_TO_FALL -> ROBUSTNESS;
      case SUBJECT, LOSS_MAP, PREDICTIONS, LOSS_SURFACE, SURFACES -> SURFACE;
      case LATENT, LATENT_3D, LATENT_ENTROPY -> LATENT;
      case ENTROPY, DETECTOR -> ENTROPY;
      case DIVERGENCE, DIVERGENCE_EPOCHS -> DIVERGENCE;
      case COMPACTNESS, CLASS_DISTANCES -> COMPACTNESS;
    };
  }

  /** Its word in keys of texts. */
  String word() {
    return Settings.word(this);
  }
}
