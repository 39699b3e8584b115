package org.redoubt.ui.latent;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import org.redoubt.figure.GroupMarks;
import org.redoubt.result.Group;

/** The points of a layout where they lie on the screen, in the order in which they are painted. */
final class Placed {
  private final Cloud cloud;
  private final double[] across;
  private final double[] down;
  private final int[] order;

  private Placed(Cloud cloud, Projection projection, int[] order, double[] near) {
    this.cloud = cloud;
    this.order = order;
    across = new double[cloud.size()];
    down = new double[cloud.size()];
    for (int i : order) {
      Point2D at = projection.at(cloud.x(i), cloud.y(i), cloud.entropy(i));
      across[i] = at.getX();
      down[i] = at.getY();
      near[i] = projection.near(cloud.x(i), cloud.y(i), cloud.entropy(i));
    }
  }

  /**
   * Places the points of some groups.
   *
   * @param groups that are drawn
   */
  static Placed of(Cloud cloud, Projection projection, Set<Group> groups) {
    int[] shown =
        IntStream.range(0, cloud.size())
            .filter(i -> groups.contains(cloud.point(i).group()))
            .toArray();
    double[] near = new double[cloud.size()];
    Placed placed = new Placed(cloud, projection, shown, near);
    if (projection instanceof Projection.Plane) {
      for (int i : shown) {
        near[i] = GroupMarks.ORDER.indexOf(cloud.point(i).group());
      }
    }
    placed.sort(near);
    return placed;
  }

  private void sort(double[] near) {
    long[] keys = new long[order.length];
    for (int k = 0; k < order.length; k++) {
      long depth = (long) ((near[order[k]] + 10) * 1e6); // above 0: points lie within a few units
      keys[k] = (depth << 32) | order[k];
    }
    Arrays.sort(keys);
    for (int k = 0; k < keys.length; k++) {
      order[k] = (int) keys[k];
    }
  }

  /** Positions in the layout, what is hidden by others first. */
  IntStream order() {
    return Arrays.stream(order);
  }

  double across(int i) {
    return across[i];
  }

  double down(int i) {
    return down[i];
  }

  /** The point nearest to a place, within a distance; of several the one in front. */
  OptionalInt nearest(double x, double y, double within) {
    OptionalInt found = OptionalInt.empty();
    double least = within;
    for (int i : order) {
      double distance = Math.hypot(across[i] - x, down[i] - y);
      if (distance <= least) {
        least = distance;
        found = OptionalInt.of(i);
      }
    }
    return found;
  }

  /** The next point in a direction: near, and not far off the line. */
  OptionalInt next(int from, double dx, double dy) {
    OptionalInt found = OptionalInt.empty();
    double least = Double.POSITIVE_INFINITY;
    for (int i : order) {
      double ahead = (across[i] - across[from]) * dx + (down[i] - down[from]) * dy;
      double aside = Math.abs((across[i] - across[from]) * dy - (down[i] - down[from]) * dx);
      if (ahead > 0.5 && aside <= 1.5 * ahead && ahead + 2 * aside < least) {
        least = ahead + 2 * aside;
        found = OptionalInt.of(i);
      }
    }
    return found;
  }

  /** The points inside of a line drawn around them. */
  List<Integer> inside(Lasso lasso) {
    return IntStream.of(order)
        .filter(i -> lasso.contains(across[i], down[i]))
        .boxed()
        .sorted()
        .toList();
  }

  Cloud cloud() {
    return cloud;
  }
}
