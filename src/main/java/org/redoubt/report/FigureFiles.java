package org.redoubt.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redoubt.figure.Figure;
import org.redoubt.figure.PngExport;
import org.redoubt.run.OutputFolder;

/**
 * Writes figures into a folder: one file for each format, the numbers as CSV in any case, and in
 * README.txt the command that draws each again.
 *
 * @param size in points; null: what suits each kind of figure
 * @param scale pixels per point
 */
public record FigureFiles(
    OutputFolder folder, Look look, List<FigureFormat> formats, @Nullable Size size, int scale) {
  public FigureFiles {
    Set<FigureFormat> all = new LinkedHashSet<>(formats);
    all.add(FigureFormat.CSV);
    formats = List.copyOf(all);
  }

  /** In points. */
  public record Size(int width, int height) {}

  /**
   * Writes a figure.
   *
   * @param command that draws it again
   * @return the files
   */
  public List<Path> write(FigureItem item, String command) {
    PngExport export = export(item.kind().width(), item.kind().height());
    return write(item.name(), item.drawing().apply(look), export, command);
  }

  /** Writes a figure of the paper, as {@link #write(FigureItem, String)}. */
  public List<Path> write(PaperFigures.Plate plate, String command) {
    PngExport export = export(plate.width(), plate.height());
    return write(plate.name(), plate.drawing().apply(look), export, command);
  }

  private PngExport export(int width, int height) {
    return size == null
        ? new PngExport(width, height, scale)
        : new PngExport(size.width(), size.height(), scale);
  }

  private List<Path> write(String name, Figure figure, PngExport export, String command) {
    List<Path> files = new ArrayList<>();
    for (FigureFormat format : formats) {
      files.add(
          folder.commit(
              name + "." + format.word(), path -> format.write(figure, export, command, path)));
    }
    RedrawNotes.in(folder).add(name, command);
    return files;
  }
}
