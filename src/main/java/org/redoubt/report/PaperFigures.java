package org.redoubt.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.redoubt.figure.Figure;
import org.redoubt.figure.FigureGrid;
import org.redoubt.result.Group;
import org.redoubt.run.RunDirectory;

/** Runs laid out as figures 2 to 10 of Bui et al., ECCV 2020. */
public final class PaperFigures {
  private final List<Plate> plates = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  private PaperFigures() {}

  /**
   * One figure of the paper.
   *
   * @param number in the paper
   * @param width in points
   * @param height in points
   */
  public record Plate(
      int number, String caption, int width, int height, FigureItem.Drawing drawing) {
    /** Name of its file, without ending. */
    public String name() {
      return "figure-" + number;
    }
  }

  /**
   * The figures that can be drawn.
   *
   * @param missing what the others need, a sentence each
   */
  public record Laid(List<Plate> plates, List<String> missing) {
    public Laid {
      plates = List.copyOf(plates);
      missing = List.copyOf(missing);
    }
  }

  /** Rows and columns of panels, and the width and height of each in points. */
  record Shape(int rows, int columns, int width, int height) {}

  /** Lays out runs in the order given: a row or a column each. */
  public static Laid of(List<RunDirectory> runs) {
    PaperRuns all = PaperRuns.of(runs);
    PaperFigures paper = new PaperFigures();
    PaperCurves.addTo(paper, all);
    PaperSurfaces surfaces = new PaperSurfaces(paper, all);
    surfaces.add(3, Group.CLEAN);
    surfaces.add(8, Group.POSITIVE);
    surfaces.add(9, Group.NEGATIVE);
    PaperLatent.addTo(paper, all);
    paper.plates.sort(Comparator.comparingInt(Plate::number));
    return new Laid(paper.plates, paper.missing);
  }

  /** Adds a figure: rows of panels in the colours wanted. */
  void plate(int number, String caption, Shape shape, Function<Look, List<List<Figure>>> rows) {
    plates.add(
        new Plate(
            number,
            caption,
            shape.columns() * shape.width(),
            shape.rows() * shape.height(),
            look -> new FigureGrid(rows.apply(look), look.theme())));
  }

  /** Adds what a figure lacks. */
  void lacks(String sentence) {
    missing.add(sentence);
  }
}
