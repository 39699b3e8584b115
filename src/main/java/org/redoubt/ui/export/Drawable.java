package org.redoubt.ui.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.redoubt.report.FigureFiles;
import org.redoubt.report.FigureItem;
import org.redoubt.report.OfferedFigure;
import org.redoubt.report.PaperFigures;
import org.redoubt.report.Shell;
import org.redoubt.run.RunDirectory;

/** Something that the panel draws. */
sealed interface Drawable {
  /** Name of its file, without ending. */
  String name();

  /** Where it stands in the list. */
  Chapter chapter();

  /** What it shows, in a sentence. */
  String caption();

  /** Whose files it is drawn from. */
  List<RunDirectory> runs();

  /** Usual width in points. */
  int width();

  /** Usual height in points. */
  int height();

  FigureItem.Drawing drawing();

  /**
   * The command that draws it again, or where it comes from.
   *
   * @param options it is drawn with
   */
  String command(List<String> options);

  /** Writes it into a folder, its numbers and the command beside it. */
  List<Path> write(FigureFiles files, String command);

  /** Whether it is the same figure of the same runs, perhaps read anew. */
  default boolean sameAs(Drawable other) {
    return name().equals(other.name())
        && chapter() == other.chapter()
        && runs().stream()
            .map(RunDirectory::path)
            .toList()
            .equals(other.runs().stream().map(RunDirectory::path).toList());
  }

  /** A figure of runs. */
  record OfItem(OfferedFigure item, Chapter chapter) implements Drawable {
    @Override
    public String name() {
      return item.name();
    }

    @Override
    public String caption() {
      return item.caption();
    }

    @Override
    public List<RunDirectory> runs() {
      return item.runs();
    }

    @Override
    public int width() {
      return item.width();
    }

    @Override
    public int height() {
      return item.height();
    }

    @Override
    public FigureItem.Drawing drawing() {
      return item.drawing();
    }

    @Override
    public String command(List<String> options) {
      return item.command(options);
    }

    @Override
    public List<Path> write(FigureFiles files, String command) {
      return files.write(item, command);
    }
  }

  /** A figure of the paper. */
  record OfPlate(PaperFigures.Plate plate, List<RunDirectory> runs) implements Drawable {
    @Override
    public String name() {
      return plate.name();
    }

    @Override
    public Chapter chapter() {
      return Chapter.PAPER;
    }

    @Override
    public String caption() {
      return plate.caption();
    }

    @Override
    public int width() {
      return plate.width();
    }

    @Override
    public int height() {
      return plate.height();
    }

    @Override
    public FigureItem.Drawing drawing() {
      return plate.drawing();
    }

    @Override
    public String command(List<String> options) {
      List<String> words = new ArrayList<>(List.of("redoubt", "figure"));
      runs.forEach(run -> words.add(run.toString()));
      words.add("--paper");
      words.addAll(options);
      return Shell.line(words);
    }

    @Override
    public List<Path> write(FigureFiles files, String command) {
      return files.write(plate, command);
    }
  }
}
