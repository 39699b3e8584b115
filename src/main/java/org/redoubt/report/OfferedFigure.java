package org.redoubt.report;

import java.util.List;
import org.redoubt.run.RunDirectory;

/** A figure that can be written into files. */
public sealed interface OfferedFigure permits FigureItem, LiveFigure {
  /** Name of its file, without ending. */
  String name();

  /** What it shows, in a sentence. */
  String caption();

  /** The runs that it shows. */
  List<RunDirectory> runs();

  /** Usual width in points. */
  int width();

  /** Usual height in points. */
  int height();

  /** Describes it in the colours wanted. */
  FigureItem.Drawing drawing();

  /**
   * The command that draws it again, or where it comes from if none does.
   *
   * @param options that the figure was drawn with
   */
  String command(List<String> options);
}
