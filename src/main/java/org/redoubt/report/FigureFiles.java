package org.redoubt.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redoubt.figure.Figure;
import org.redoubt.figure.FigureFile;
import org.redoubt.figure.Fonts;
import org.redoubt.figure.Format;
import org.redoubt.figure.Size;
import org.redoubt.run.OutputFolder;

/**
 * Writes figures into a folder: one file for each format, the numbers as CSV in any case, and in
 * README.txt the command that draws each again.
 *
 * @param points size; null: what suits each kind of figure
 * @param scale pixels per point
 */
public record FigureFiles(
    OutputFolder folder, Look look, List<Format> formats, @Nullable Points points, int scale) {
  public FigureFiles {
    Set<Format> all = new LinkedHashSet<>(formats);
    all.add(Format.CSV);
    formats = List.copyOf(all);
  }

  /** In points. */
  public record Points(int width, int height) {}

  /**
   * Writes a figure.
   *
   * @param command that draws it again, or where it comes from
   * @return the files
   * @throws java.io.UncheckedIOException where it cannot be written, or letters cannot be drawn
   */
  public List<Path> write(OfferedFigure item, String command) {
    Fonts.require();
    Size size = size(item.width(), item.height());
    return write(item.name(), item.drawing().apply(look), size, command);
  }

  /** Writes a figure of the paper, as {@link #write(OfferedFigure, String)}. */
  public List<Path> write(PaperFigures.Plate plate, String command) {
    Fonts.require();
    Size size = size(plate.width(), plate.height());
    return write(plate.name(), plate.drawing().apply(look), size, command);
  }

  private Size size(int width, int height) {
    return points == null
        ? new Size(width, height, scale)
        : new Size(points.width(), points.height(), scale);
  }

  private List<Path> write(String name, Figure figure, Size size, String command) {
    List<Path> files = new ArrayList<>();
    for (Format format : formats) {
      files.add(
          folder.commit(
              name + "." + format.extension(),
              path -> FigureFile.write(figure, format, size, command, path)));
    }
    RedrawNotes.in(folder).add(name, command);
    return files;
  }
}
