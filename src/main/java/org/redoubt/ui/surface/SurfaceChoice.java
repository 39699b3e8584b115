package org.redoubt.ui.surface;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.redoubt.config.Settings;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface.Space;

/**
 * Around what a surface lies.
 *
 * @param image position in the test set, from 0
 */
record SurfaceChoice(int image, Group group, Space space) {
  private static final Pattern NAME = Pattern.compile("surface-(input|latent)-([a-z]+)-(\\d{1,9})");

  /** The choice that an analysis of this name answers; empty: along another run's directions. */
  static Optional<SurfaceChoice> of(String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches() ? of(parts) : Optional.empty();
  }

  private static Optional<SurfaceChoice> of(Matcher parts) {
    int image = Integer.parseInt(parts.group(3));
    return constant(parts.group(1), Space.values())
        .flatMap(
            space ->
                constant(parts.group(2), Group.values())
                    .map(group -> new SurfaceChoice(image, group, space)));
  }

  private static <E extends Enum<E>> Optional<E> constant(String word, E[] all) {
    return Stream.of(all).filter(one -> Settings.word(one).equals(word)).findFirst();
  }

  /** Name of the analysis in the run whose directions these are. */
  String name() {
    return "surface-%s-%s-%d".formatted(Settings.word(space), Settings.word(group), image);
  }
}
