package org.redoubt.ui.figure;

import javafx.scene.paint.Color;
import org.redoubt.figure.SurfaceLook;
import org.redoubt.report.Look;

/**
 * The colours of figures on the screen.
 *
 * @param look colours of the window's theme
 */
public record Paints(Look look) {
  public static Color of(java.awt.Color colour) {
    return Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue());
  }

  public Color ground() {
    return of(look.theme().ground());
  }

  public Color text() {
    return of(look.theme().text());
  }

  public Color quiet() {
    return of(look.theme().quiet());
  }

  public Color grid() {
    return of(look.theme().grid());
  }

  /** Colour of a line, counted from 0. */
  public Color series(int i) {
    return of(look.theme().series(i));
  }

  /** Colour of a class. */
  public Color ofClass(int label) {
    return of(look.colours().of(label));
  }

  /**
   * Colour of a loss.
   *
   * @param share of the largest, 0 to 1
   */
  public Color ofLoss(double share) {
    return of(surfaceLook().colours().at(share));
  }

  private SurfaceLook surfaceLook() {
    return switch (look.colours()) {
      case SAFE -> SurfaceLook.readable();
      case PAPER -> SurfaceLook.paper();
    };
  }

  /** Black or white, whichever is read better on a colour. */
  public static Color readableOn(Color colour) {
    double luma = 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    return luma > 0.55 ? Color.BLACK : Color.WHITE;
  }
}
