package org.redoubt.report;

import org.redoubt.figure.ClassColours;
import org.redoubt.figure.Theme;

/** Colours of a figure. */
public record Look(Theme theme, ClassColours colours) {
  /** Colours for every eye. */
  public static Look of(Theme theme) {
    return new Look(theme, ClassColours.SAFE);
  }
}
