package org.redoubt.ui.surface;

import org.redoubt.config.AnalysisPlan.GradientAxis;

/**
 * How a plane is spanned and sampled.
 *
 * @param axis form of the gradient direction
 * @param radii half-width of the plane, in units of the adversary's epsilon, above 0
 * @param grid points along each axis, at least 3
 * @param clip whether points are clipped to the pixel range
 */
record SurfaceSettings(GradientAxis axis, double radii, int grid, boolean clip) {
  private static final double ROUNDING = 1e-5; // of the half-width
  static final SurfaceSettings USUAL = new SurfaceSettings(GradientAxis.SIGN, 1, 41, false);

  SurfaceSettings {
    if (!(radii > 0 && Double.isFinite(radii)) || grid < 3) {
      throw new IllegalArgumentException(
          "a plane of ±%s epsilon with %d points along each axis; allowed: above 0, at least 3"
              .formatted(radii, grid));
    }
  }

  /** Whether a half-width is as good as another: numbers that were computed have lost digits. */
  static boolean near(double radii, double other) {
    return Math.abs(radii - other) <= ROUNDING * Math.max(radii, other);
  }

  /** Whether a plane of these settings is the same. */
  boolean sameAs(SurfaceSettings other) {
    return axis == other.axis
        && near(radii, other.radii)
        && grid == other.grid
        && clip == other.clip;
  }
}
