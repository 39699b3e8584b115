package org.redoubt.analysis;

import java.util.Arrays;
import java.util.List;
import org.redoubt.config.AnalysisPlan.GradientAxis;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.result.LossSurface.Subject;

/**
 * A plane through an example, spanned by the gradient of its loss and a random direction orthogonal
 * to it. It belongs to one network; in the input space other networks may be looked at on the very
 * same plane.
 *
 * @param space where it lies
 * @param subject the example at its centre
 * @param axis form of the gradient direction
 * @param directionsOf name of the run whose network gave base and gradient
 * @param base the centre: image, or z; n numbers
 * @param random orthogonal to gradient, n numbers; signs (or one 0) for the sign axis, else as long
 *     as gradient
 * @param gradient n numbers
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data, never compared
public record Plane(
    Space space,
    Subject subject,
    GradientAxis axis,
    String directionsOf,
    float[] base,
    double[] random,
    double[] gradient) {
  public Plane {
    if (base.length != random.length || base.length != gradient.length) {
      throw new IllegalArgumentException(
          "a plane in %d dimensions has directions of %d and %d numbers"
              .formatted(base.length, random.length, gradient.length));
    }
  }

  /** Numbers per point. */
  int dimensions() {
    return base.length;
  }

  /** Cosine of the angle between the directions: 0 but for rounding. */
  double cosine() {
    return Orthogonal.dot(random, gradient) / (Orthogonal.norm(random) * Orthogonal.norm(gradient));
  }

  /** The directions, for whoever wants to see the images of the plane. */
  LossSurface.Plane directions() {
    return new LossSurface.Plane(floats(random), floats(gradient));
  }

  private static List<Float> floats(double[] values) {
    return Arrays.stream(values).mapToObj(value -> (float) value).toList();
  }

  /** Writes {@code base + alongRandom * random + alongGradient * gradient}. */
  void point(double alongRandom, double alongGradient, float[] into, int offset) {
    for (int k = 0; k < base.length; k++) {
      into[offset + k] = (float) (base[k] + alongRandom * random[k] + alongGradient * gradient[k]);
    }
  }
}
