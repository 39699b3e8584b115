package org.redoubt.figure;

import org.jspecify.annotations.Nullable;
import org.redoubt.config.Attack;
import org.redoubt.result.LossSurface;

/**
 * How loss surfaces are shown, the same for all figures of them.
 *
 * @param loss which loss
 * @param colours of the loss
 * @param classes colours of the predicted classes
 * @param view of 3D surfaces
 * @param opacity of 3D surfaces, above 0 to 1
 * @param epsilon distance from the centre that maps mark; null: the radius of the attack that made
 *     the example at the centre, no mark for a clean image
 */
public record SurfaceLook(
    LossOf loss,
    ColourMap colours,
    ClassColours classes,
    SurfaceView view,
    double opacity,
    @Nullable Double epsilon) {
  private static final SurfaceView FROM_THE_FRONT = new SurfaceView(-60, 30);

  public SurfaceLook {
    if (!(opacity > 0 && opacity <= 1)) {
      throw new IllegalArgumentException(
          "opacity: found " + opacity + "; allowed: a number above 0, at most 1");
    }
    if (epsilon != null && !(epsilon > 0 && Double.isFinite(epsilon))) {
      throw new IllegalArgumentException(
          "epsilon: found " + epsilon + "; allowed: a finite number above 0");
    }
  }

  /** Colours that everyone can read. */
  public static SurfaceLook readable() {
    return new SurfaceLook(
        LossOf.LABEL, ColourMap.VIRIDIS, ClassColours.SAFE, FROM_THE_FRONT, 1, null);
  }

  /** As in figures 3, 8 and 9 of the paper: coolwarm, half transparent, its ten class colours. */
  public static SurfaceLook paper() {
    return new SurfaceLook(
        LossOf.LABEL, ColourMap.COOLWARM, ClassColours.PAPER, FROM_THE_FRONT, 0.5, null);
  }

  /** The same of the other loss. */
  public SurfaceLook of(LossOf other) {
    return new SurfaceLook(other, colours, classes, view, opacity, epsilon);
  }

  /** The same from elsewhere. */
  public SurfaceLook from(SurfaceView other) {
    return new SurfaceLook(loss, colours, classes, other, opacity, epsilon);
  }

  /** The same with a distance marked. */
  public SurfaceLook marking(double radius) {
    return new SurfaceLook(loss, colours, classes, view, opacity, radius);
  }

  /** The distance to mark on a surface; null: none. */
  @Nullable Double radius(LossSurface surface) {
    Attack attack = surface.subject().attack();
    return epsilon != null || attack == null ? epsilon : Double.valueOf(attack.epsilon());
  }
}
