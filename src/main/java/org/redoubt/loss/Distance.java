package org.redoubt.loss;

/**
 * Distance of two latent vectors z, z' in R^K: the norm p with its scale. The authors' code uses
 * {@link #MEAN_ABSOLUTE}; the paper as written the plain norms, much stronger at the same weight.
 */
public enum Distance {
  /** |z - z'|_1 / K (p = 1, mean). */
  MEAN_ABSOLUTE,
  /** |z - z'|_1 (p = 1, plain). */
  L1,
  /** |z - z'|_2 / sqrt K (p = 2, mean). */
  ROOT_MEAN_SQUARE,
  /** |z - z'|_2 (p = 2, plain). */
  L2;

  /** Whether the norm is the Euclidean one. */
  boolean euclidean() {
    return this == ROOT_MEAN_SQUARE || this == L2;
  }

  /** What the norm is multiplied by for vectors of length k. */
  double scale(int k) {
    return switch (this) {
      case MEAN_ABSOLUTE -> 1.0 / k;
      case ROOT_MEAN_SQUARE -> 1 / Math.sqrt(k);
      case L1, L2 -> 1;
    };
  }
}
