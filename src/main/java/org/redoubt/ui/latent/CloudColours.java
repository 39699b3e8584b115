package org.redoubt.ui.latent;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redoubt.figure.GroupMarks;
import org.redoubt.figure.LatentLook.Colouring;
import org.redoubt.figure.Ramp;
import org.redoubt.report.Look;
import org.redoubt.result.LatentView.Point;
import org.redoubt.ui.latent.CloudLayers.Tells;

/** The colours of a layout's points, worked out when the theme or the colouring changes. */
final class CloudColours {
  private static final int RGB = 0xffffff;
  private final Cloud cloud;
  private final Tells tells;
  private @Nullable Known known;
  private int[] colours = {};

  CloudColours(Cloud cloud, Tells tells) {
    this.cloud = cloud;
    this.tells = tells;
  }

  /** What they depend on. */
  private record Known(Look look, Colouring colouring) {}

  /** Red, green and blue in the lowest 24 bits, of every point in the layout's order. */
  int[] of(Look look, Colouring colouring) {
    Known wanted = new Known(look, colouring);
    if (!wanted.equals(known)) {
      known = wanted;
      colours = IntStream.range(0, cloud.size()).map(i -> RGB & colour(i, wanted)).toArray();
    }
    return colours;
  }

  private int colour(int i, Known by) {
    Look look = by.look();
    Point point = cloud.point(i);
    if (tells == Tells.ENTROPY) {
      return Ramp.of(look.theme()).at(cloud.entropy(i)).getRGB();
    }
    return switch (by.colouring()) {
      case CLASS -> look.colours().of(point.label()).getRGB();
      case GROUP -> GroupMarks.colour(point.group(), look.theme()).getRGB();
    };
  }
}
