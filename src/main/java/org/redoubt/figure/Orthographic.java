package org.redoubt.figure;

/**
 * Parallel projection of space onto a screen, seen from a direction.
 *
 * @param azimuth of the viewer around the vertical axis, in degrees from the x axis towards the y
 *     axis
 * @param elevation of the viewer above the horizontal plane, in degrees, 0 (from the side) to 90
 *     (from above)
 */
public record Orthographic(double azimuth, double elevation) {
  /** The view of the paper's figures. */
  public static final Orthographic USUAL = new Orthographic(-60, 25);

  public Orthographic {
    if (!Double.isFinite(azimuth)) {
      throw new IllegalArgumentException(
          "azimuth: found " + azimuth + "; allowed: an angle in degrees");
    }
    if (!(elevation >= 0 && elevation <= 90)) {
      throw new IllegalArgumentException(
          "elevation: found "
              + elevation
              + "; allowed: 0 (from the side) to 90 (from above) degrees");
    }
  }

  /** Position on the screen: to the right. */
  double right(double x, double y) {
    return y * cosAzimuth() - x * sinAzimuth();
  }

  /** Position on the screen: upwards. */
  double up(double x, double y, double z) {
    return z * cosElevation() - (x * cosAzimuth() + y * sinAzimuth()) * sinElevation();
  }

  /** Nearness to the viewer: what is near hides what is far. */
  double near(double x, double y, double z) {
    return (x * cosAzimuth() + y * sinAzimuth()) * cosElevation() + z * sinElevation();
  }

  double cosAzimuth() {
    return Math.cos(Math.toRadians(azimuth));
  }

  double sinAzimuth() {
    return Math.sin(Math.toRadians(azimuth));
  }

  double cosElevation() {
    return Math.cos(Math.toRadians(elevation));
  }

  double sinElevation() {
    return Math.sin(Math.toRadians(elevation));
  }
}
