package org.redoubt.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Figures as files. Equal figures make equal bytes: no file holds a date or a random number. */
public final class FigureFile {
  private FigureFile() {}

  /**
   * Writes a figure, or its numbers, to a path, whatever its name ends with and whatever was there.
   *
   * @param size of the picture; CSV has none
   * @param command that draws the figure again; it becomes the description inside a PNG, SVG or PDF
   *     (CSV holds the numbers and nothing else). Empty: none
   * @throws IOException if the file cannot be written
   */
  public static void write(Figure figure, Format format, Size size, String command, Path path)
      throws IOException {
    switch (format) {
      case PNG ->
          new PngExport(size.width(), size.height(), size.scale()).write(figure, command, path);
      case SVG -> new SvgExport(size.width(), size.height()).write(figure, command, path);
      case PDF -> new PdfExport(size.width(), size.height()).write(figure, command, path);
      case CSV -> Files.writeString(path, figure.numbers().csv());
    }
  }
}
