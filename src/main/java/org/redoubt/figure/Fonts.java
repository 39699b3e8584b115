package org.redoubt.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Text of figures: DejaVu Sans, which has the letters of the formulas (ε λ ‖ δ ∞ ≤). It comes with
 * the program, so that a figure is the same on every computer.
 */
final class Fonts {
  /** What the fonts are called in a file that only names them. */
  static final String FAMILY = "DejaVu Sans";

  private Fonts() {}

  /** Upright letters. */
  static Font plain(double size) {
    return Loaded.PLAIN.deriveFont((float) size);
  }

  /** Bold letters. */
  static Font bold(double size) {
    return Loaded.BOLD.deriveFont((float) size);
  }

  /** The TrueType file of the upright letters. */
  static InputStream plainFile() throws IOException {
    return file("DejaVuSans.ttf");
  }

  /** The TrueType file of the bold letters. */
  static InputStream boldFile() throws IOException {
    return file("DejaVuSans-Bold.ttf");
  }

  private static InputStream file(String name) throws IOException {
    InputStream file = Fonts.class.getResourceAsStream(name);
    if (file == null) {
      throw new FileNotFoundException(
          name + " is missing from the program; build or install it again");
    }
    return file;
  }

  /** Reads the files when the first text is drawn. */
  private static final class Loaded {
    static final Font PLAIN = load("DejaVuSans.ttf", Font.PLAIN);
    static final Font BOLD = load("DejaVuSans-Bold.ttf", Font.BOLD);

    /** A font made from a file calls itself plain, even a bold one. */
    private static Font load(String name, int style) {
      try (InputStream file = file(name)) {
        return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(style);
      } catch (FontFormatException e) {
        throw new IllegalStateException(name + " cannot be read as a font", e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
