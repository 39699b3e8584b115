package org.redoubt.figure;

import java.util.List;
import org.redoubt.result.Compactness;

/** What distances between latent representations are measured in. */
public enum DistanceUnit {
  /** As they are, |z_i - z_j|_1 / K: what global compactness lowers. */
  ABSOLUTE,
  /**
   * Divided by the mean of |z|_1 / K on clean images: a network that only shrinks z gains nothing.
   */
  PER_NORM;

  /**
   * Checks that runs can be measured so.
   *
   * @throws IllegalArgumentException if z is 0 on every clean image and that is what is divided by
   */
  void check(List<Named<Compactness>> runs) {
    for (Named<Compactness> run : runs) {
      if (this == PER_NORM && !(run.analysis().scale() > 0)) {
        throw new IllegalArgumentException(
            "run '%s': the mean norm of z is %s, nothing can be divided by it; show distances as they are"
                .formatted(run.run(), run.analysis().scale()));
      }
    }
  }

  double of(double distance, Compactness run) {
    return this == ABSOLUTE ? distance : distance / run.scale();
  }

  /** The axis of distances up to a value. */
  Scale scale(double largest, double headroom) {
    return this == ABSOLUTE
        ? Scale.fromZero("mean ‖z − z′‖₁ / K", largest, headroom).orBriefly("distance")
        : Scale.fromZero("mean ‖z − z′‖₁ / mean ‖z‖₁", largest, headroom)
            .orBriefly("relative distance");
  }
}
