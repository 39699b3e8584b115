package org.redoubt.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.redoubt.config.Settings;
import org.redoubt.figure.Figure;
import org.redoubt.figure.PngExport;

/** Formats of figure files. */
public enum FigureFormat {
  PNG,
  SVG,
  PDF,
  CSV;

  /** The word on the command line and the end of file names. */
  public String word() {
    return Settings.word(this);
  }

  /**
   * Writes a figure, or its numbers.
   *
   * @param size in points, and pixels per point where that matters
   * @param command that draws the figure again, kept in the file where the format has room for it
   */
  void write(Figure figure, PngExport size, String command, Path file) throws IOException {
    switch (this) {
      case PNG -> size.write(figure, file); // MERGE: the command as the picture's description
      case CSV -> Files.writeString(file, figure.numbers().csv(), StandardCharsets.UTF_8);
      // MERGE: the writers of vector formats of package figure, with the command as description
      case SVG, PDF ->
          throw new UnsupportedOperationException(
              "%s of %s points, described by %s".formatted(word(), size, command));
    }
  }
}
