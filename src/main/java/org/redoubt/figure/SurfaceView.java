package org.redoubt.figure;

/**
 * Where a 3D surface is seen from, without perspective, so that equal lengths stay equal. Axes are
 * those of the surface: x to the right, y away, z up for an azimuth of -90 and an elevation of 0.
 *
 * @param azimuth of the viewer around the vertical axis in degrees, 0 at the positive x axis,
 *     rising towards the positive y axis
 * @param elevation of the viewer above the floor in degrees, 0 to 90
 */
public record SurfaceView(double azimuth, double elevation) {
  public SurfaceView {
    if (!Double.isFinite(azimuth)) {
      throw new IllegalArgumentException(
          "azimuth: found " + azimuth + "; allowed: a number of degrees");
    }
    if (!(elevation >= 0 && elevation <= 90)) {
      throw new IllegalArgumentException(
          "elevation: found " + elevation + "; allowed: 0 to 90 degrees");
    }
  }

  /** Place of a point along the picture's horizontal axis, to the right. */
  double across(double x, double y) {
    return y * Math.cos(turn()) - x * Math.sin(turn());
  }

  /** Place of a point along the picture's vertical axis, upward. */
  double up(double x, double y, double z) {
    return z * Math.cos(tilt()) - towards(x, y) * Math.sin(tilt());
  }

  /** How far a point stands out of the picture: of two on one line of sight, the larger hides. */
  double depth(double x, double y, double z) {
    return towards(x, y) * Math.cos(tilt()) + z * Math.sin(tilt());
  }

  /** How far a point of the floor lies towards the viewer. */
  double towards(double x, double y) {
    return x * Math.cos(turn()) + y * Math.sin(turn());
  }

  private double turn() {
    return Math.toRadians(azimuth);
  }

  private double tilt() {
    return Math.toRadians(elevation);
  }
}
