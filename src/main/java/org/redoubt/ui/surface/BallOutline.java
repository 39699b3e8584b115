package org.redoubt.ui.surface;

import java.util.List;
import java.util.stream.IntStream;
import org.redoubt.config.AnalysisPlan.GradientAxis;
import org.redoubt.config.Attack;
import org.redoubt.config.Attack.Norm;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Plane;

/**
 * Where a plane leaves the ball of an adversary around its centre. In direction t the distance of
 * the border is epsilon / ||cos(t) random + sin(t) gradient||, in the ball's own norm.
 */
final class BallOutline {
  private static final int ANGLES = 180;

  private BallOutline() {}

  /** A closed line; empty where the plane is not known, or not among images. */
  static List<PlanePoint> of(LossSurface surface, Attack adversary) {
    Plane plane = surface.plane();
    double epsilon = adversary.epsilon();
    if (surface.space() != LossSurface.Space.INPUT || epsilon == 0) {
      return List.of();
    }
    if (plane != null) {
      return IntStream.range(0, ANGLES)
          .mapToObj(i -> border(plane, adversary, 2 * Math.PI * i / ANGLES))
          .toList();
    }
    // of two orthogonal sign vectors some entries agree and others do not: |a| + |b| = epsilon
    return surface.axis() == GradientAxis.SIGN && adversary.norm() == Norm.LINF
        ? List.of(
            new PlanePoint(epsilon, 0),
            new PlanePoint(0, epsilon),
            new PlanePoint(-epsilon, 0),
            new PlanePoint(0, -epsilon))
        : List.of();
  }

  private static PlanePoint border(Plane plane, Attack adversary, double angle) {
    double random = Math.cos(angle);
    double gradient = Math.sin(angle);
    double distance = adversary.epsilon() / norm(plane, adversary.norm(), random, gradient);
    return new PlanePoint(distance * random, distance * gradient);
  }

  private static double norm(Plane plane, Norm norm, double random, double gradient) {
    double largest = 0;
    double squares = 0;
    for (int k = 0; k < plane.random().size(); k++) {
      double change = random * plane.random().get(k) + gradient * plane.gradient().get(k);
      largest = Math.max(largest, Math.abs(change));
      squares += change * change;
    }
    return switch (norm) {
      case LINF -> largest;
      case L2 -> Math.sqrt(squares);
    };
  }
}
