package org.redoubt.ui.figure;

/**
 * From where the 3D surfaces are seen, without perspective, the same for all.
 *
 * @param azimuth of the viewer around the vertical axis in degrees, 0 at the positive x axis
 * @param elevation of the viewer above the floor in degrees, 0 to 90
 */
public record Viewpoint(double azimuth, double elevation) {
  public static final Viewpoint USUAL = new Viewpoint(-60, 30);

  /** Turned by angles in degrees; never seen from below. */
  public Viewpoint turned(double around, double up) {
    return new Viewpoint((azimuth + around) % 360, Math.max(0, Math.min(90, elevation + up)));
  }

  /** Place of a point along the picture's horizontal axis, to the right. */
  public double across(double x, double y) {
    return y * Math.cos(turn()) - x * Math.sin(turn());
  }

  /** Place of a point along the picture's vertical axis, upward. */
  public double up(double x, double y, double z) {
    return z * Math.cos(tilt()) - towards(x, y) * Math.sin(tilt());
  }

  /** How far a point of the floor lies towards the viewer. */
  public double towards(double x, double y) {
    return x * Math.cos(turn()) + y * Math.sin(turn());
  }

  private double turn() {
    return Math.toRadians(azimuth);
  }

  private double tilt() {
    return Math.toRadians(elevation);
  }
}
