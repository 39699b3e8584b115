package org.redoubt.figure;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.AnalysisPlan.GradientAxis;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.result.LossSurface.Subject;

/** What figures say about loss surfaces; lists have the longest form first. */
final class SurfaceWords {
  private SurfaceWords() {}

  /** Around what, and where. */
  static List<String> place(LossSurface surface) {
    return place(surface, group(surface.subject().group()));
  }

  /** Around what, of which kind, and where. */
  static List<String> place(LossSurface surface, String kind) {
    String place = kind + " · " + space(surface.space());
    Subject subject = surface.subject();
    return List.of(
        "test image %d, label %d, %s".formatted(subject.index(), subject.label(), place),
        "image %d, label %d, %s".formatted(subject.index(), subject.label(), place));
  }

  static String space(Space space) {
    return switch (space) {
      case INPUT -> "input space";
      case LATENT -> "latent space";
    };
  }

  /** Around what. */
  static List<String> subject(Subject subject) {
    return List.of(
        "test image %d, label %d, %s"
            .formatted(subject.index(), subject.label(), group(subject.group())));
  }

  static String group(Group group) {
    return switch (group) {
      case CLEAN -> "clean";
      case POSITIVE -> "positive adversarial";
      case NEGATIVE -> "negative adversarial";
    };
  }

  static List<String> gradient(LossSurface surface) {
    String form =
        switch (surface.axis()) {
          case SIGN -> "gradient direction, sign";
          case UNIT -> "gradient direction, unit length";
          case RAW -> "gradient direction, raw";
        };
    String unit = unit(surface);
    return List.of(
        form + " (" + unit + ")",
        "gradient direction (" + unit + ")",
        "gradient (" + unit + ")",
        "gradient");
  }

  static List<String> random(LossSurface surface) {
    String unit = unit(surface);
    return List.of("random direction (" + unit + ")", "random (" + unit + ")", "random");
  }

  private static String unit(LossSurface surface) {
    boolean pixels = surface.space() == Space.INPUT;
    return switch (surface.axis()) {
      case SIGN -> pixels ? "pixel values" : "units of z";
      case UNIT -> pixels ? "L2 distance of pixels" : "L2 distance in z";
      case RAW -> "lengths of the gradient";
    };
  }

  /** How the plane was measured. */
  static String sampling(RunSurface of) {
    String range = Charts.radius(of.surface().range()).replaceFirst(" = .*", "");
    return "%d×%d points, ±%s (%s)%s."
        .formatted(
            of.size(),
            of.size(),
            range,
            unit(of.surface()),
            of.surface().clipped() ? ", clipped to the pixel range" : "");
  }

  /** Whose directions a surface has. */
  static String directions(RunSurface of) {
    String whose = of.surface().directionsOf();
    return whose.equals(of.run())
        ? "Along its own directions."
        : "Along the directions of " + whose + ".";
  }

  /** Whose directions the surfaces have, and whether they share them. */
  static String directions(List<RunSurface> surfaces) {
    if (surfaces.size() == 1) {
      return directions(surfaces.get(0));
    }
    List<String> whose = surfaces.stream().map(of -> of.surface().directionsOf()).toList();
    if (whose.stream().distinct().count() == 1) {
      return "All along the directions of " + whose.get(0) + ".";
    }
    if (whose.equals(surfaces.stream().map(RunSurface::run).toList())) {
      return "Each run along its own directions.";
    }
    return "Directions, in order: " + String.join(", ", whose) + ".";
  }

  /** What the marks on a plane mean. */
  static String marks(LossSurface surface, @Nullable Double radius) {
    String dashes =
        radius == null || !PlaneAxes.marks(surface)
            ? ""
            : " Dashes: ‖δ‖%s = %s."
                .formatted(surface.axis() == GradientAxis.SIGN ? "∞" : "2", Charts.radius(radius));
    return "Ring: the example." + dashes;
  }

  /** A share of the plane in per cent. */
  static String percent(double share) {
    return share > 0 && share < 0.0005
        ? "< 0.1 %"
        : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
