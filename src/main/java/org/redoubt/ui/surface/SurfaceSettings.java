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
  static final SurfaceSettings USUAL = new SurfaceSettings(GradientAxis.SIGN, 1, 41, false);

  SurfaceSettings {
    if (!(radii > 0 && Double.isFinite(radii)) || grid < 3) {
      throw new IllegalArgumentException(
          "a plane of ±%s epsilon with %d points along each axis; allowed: above 0, at least 3"
              .formatted(radii, grid));
    }
  }
}
