package org.redoubt.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Text of figures: DejaVu Sans, which has the letters of the formulas (ε λ ‖ δ ∞ ≤). It comes with
 * the program, so that a figure is the same on every computer.
 */
public final class Fonts {
  /** What the fonts are called in a file that only names them. */
  static final String FAMILY = "DejaVu Sans";

  private Fonts() {}

  /**
   * Why no text can be drawn on this computer, in one sentence that says what to do; empty: it can.
   * Java without a window comes without the libraries for letters on some computers.
   */
  public static Optional<String> complaint() {
    try {
      Lettering.LABEL.width("0");
      return Optional.empty();
    } catch (LinkageError | InternalError | RuntimeException e) {
      return Optional.of(
          "Java finds no library that draws letters; install FreeType and Fontconfig (on Debian"
              + " libfreetype6 and fontconfig)");
    }
  }

  /**
   * Refuses where no text can be drawn.
   *
   * @throws UncheckedIOException with the sentence
   */
  public static void require() {
    complaint()
        .ifPresent(
            complaint -> {
              String sentence = "no figure can be drawn: " + complaint;
              throw new UncheckedIOException(sentence, new IOException(complaint));
            });
  }

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
