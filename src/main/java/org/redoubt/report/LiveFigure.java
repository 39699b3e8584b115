package org.redoubt.report;

import java.util.List;
import org.redoubt.run.RunDirectory;

/**
 * A figure of what a process has just told and no file keeps: no command draws it again.
 *
 * @param size usual one
 * @param origin where it comes from, in a sentence that stands in the place of the command
 */
public record LiveFigure(
    String name,
    String caption,
    List<RunDirectory> runs,
    FigureFiles.Points size,
    String origin,
    FigureItem.Drawing drawing)
    implements OfferedFigure {
  public LiveFigure {
    runs = List.copyOf(runs);
  }

  @Override
  public int width() {
    return size.width();
  }

  @Override
  public int height() {
    return size.height();
  }

  @Override
  public String command(List<String> options) {
    return origin;
  }
}
