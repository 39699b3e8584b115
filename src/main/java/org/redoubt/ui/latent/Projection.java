package org.redoubt.ui.latent;

import javafx.geometry.Point2D;
import org.redoubt.ui.figure.Box3d;

/** Where the points of a layout lie on the screen. */
sealed interface Projection {

  /**
   * Place of a point.
   *
   * @param x from -1 to 1
   * @param y from -1 to 1
   * @param entropy share of the largest, 0 to 1
   */
  Point2D at(double x, double y, double entropy);

  /** How near to the viewer it is: the nearer hides the farther. */
  double near(double x, double y, double entropy);

  /** Points for a length of 1. */
  double scale();

  /**
   * From above.
   *
   * @param x of the middle
   * @param y of the middle
   * @param scale points for a length of 1
   */
  record Plane(double x, double y, double scale) implements Projection {
    private static final double MARGIN = 16;

    /** As large as the layout fits. */
    static Plane in(double width, double height, Cloud cloud) {
      double across = Math.max(1e-3, cloud.halfWidth());
      double high = Math.max(1e-3, cloud.halfHeight());
      double scale = Math.min((width / 2 - MARGIN) / across, (height / 2 - MARGIN) / high);
      return new Plane(width / 2, height / 2, Math.max(1, scale));
    }

    @Override
    public Point2D at(double across, double up, double entropy) {
      return new Point2D(x + scale * across, y - scale * up);
    }

    @Override
    public double near(double across, double up, double entropy) {
      return 0;
    }
  }

  /** With the entropy upwards. */
  record Space(Box3d box) implements Projection {
    @Override
    public Point2D at(double x, double y, double entropy) {
      return box.at(x, y, entropy);
    }

    @Override
    public double near(double x, double y, double entropy) {
      return box.near(x, y, entropy);
    }

    @Override
    public double scale() {
      return box.scale();
    }
  }
}
