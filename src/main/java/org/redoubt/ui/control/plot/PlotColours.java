package org.redoubt.ui.control.plot;

import javafx.scene.paint.Color;
import org.redoubt.figure.Theme;

/** The colours of figures, for a canvas. */
record PlotColours(Theme theme) {
  Color text() {
    return of(theme.text());
  }

  Color quiet() {
    return of(theme.quiet());
  }

  Color grid() {
    return of(theme.grid());
  }

  Color ground() {
    return of(theme.ground());
  }

  Color series(int i) {
    return of(theme.series(i));
  }

  private static Color of(java.awt.Color colour) {
    return Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue());
  }
}
