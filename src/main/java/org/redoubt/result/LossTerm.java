package org.redoubt.result;

/** A term of the training loss, by the name its columns carry in metrics.csv. */
public enum LossTerm {
  /** Cross-entropy on clean images. */
  CE_CLEAN,
  /** Cross-entropy on adversarial images. */
  CE_ADVERSARIAL,
  /** KL(p || p') of TRADES. */
  KL,
  /** Local compactness. */
  LC,
  /** Global compactness. */
  GB,
  /** Smoothness. */
  SMT,
  /** Conditional entropy. */
  CONF
}
