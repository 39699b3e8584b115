package org.redoubt.figure;

import java.awt.Font;

/** Text of figures: a font that has the letters of the formulas. */
final class Fonts {
  private static final String LETTERS = "ελ‖δ∞≤";
  private static final String PREFERRED = "DejaVu Sans";

  private Fonts() {}

  /** DejaVu Sans where it is installed, else the system's sans serif. */
  static Font plain(double size) {
    return font(Font.PLAIN, size);
  }

  static Font bold(double size) {
    return font(Font.BOLD, size);
  }

  /** Java answers with another font where the one asked for is missing. */
  private static Font font(int style, double size) {
    Font preferred = new Font(PREFERRED, style, 1);
    boolean found =
        preferred.getFamily().equals(PREFERRED) && preferred.canDisplayUpTo(LETTERS) < 0;
    Font font = found ? preferred : new Font(Font.SANS_SERIF, style, 1);
    return font.deriveFont((float) size);
  }
}
