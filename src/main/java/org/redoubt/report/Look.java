package org.redoubt.report;

import org.redoubt.figure.ClassColours;
import org.redoubt.figure.Theme;

/**
 * Colours of a figure, and how it is seen.
 *
 * @param colours of the classes
 */
public record Look(Theme theme, ClassColours colours, Sight sight) {
  /** Seen as is usual. */
  public Look(Theme theme, ClassColours colours) {
    this(theme, colours, Sight.USUAL);
  }

  /** Colours for every eye. */
  public static Look of(Theme theme) {
    return new Look(theme, ClassColours.SAFE);
  }

  /** The same colours, otherwise seen. */
  public Look seen(Sight as) {
    return new Look(theme, colours, as);
  }
}
