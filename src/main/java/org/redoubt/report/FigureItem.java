package org.redoubt.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.redoubt.figure.Figure;
import org.redoubt.run.RunDirectory;

/**
 * A figure that can be drawn from the files of runs.
 *
 * @param name of its file, without ending
 * @param caption what it shows, in a sentence
 * @param runs whose files it is drawn from
 * @param drawing describes it in the colours wanted
 * @param sight how it is seen in any case; the usual one: as the drawing is told
 */
public record FigureItem(
    String name,
    FigureKind kind,
    String caption,
    List<RunDirectory> runs,
    Drawing drawing,
    Sight sight)
    implements OfferedFigure {
  public FigureItem {
    runs = List.copyOf(runs);
  }

  /** Seen as the drawing is told. */
  public FigureItem(
      String name, FigureKind kind, String caption, List<RunDirectory> runs, Drawing drawing) {
    this(name, kind, caption, runs, drawing, Sight.USUAL);
  }

  /** Describes a figure in some colours. */
  @FunctionalInterface
  public interface Drawing extends Function<Look, Figure> {}

  /** The same figure, always seen like this. */
  public FigureItem seen(Sight as) {
    return new FigureItem(name, kind, caption, runs, look -> drawing.apply(look.seen(as)), as);
  }

  @Override
  public int width() {
    return kind.width();
  }

  @Override
  public int height() {
    return kind.height();
  }

  @Override
  public String command(List<String> options) {
    return Shell.line(
        Stream.of(
                Stream.of("redoubt", "figure"),
                runs.stream().map(RunDirectory::toString),
                Stream.of("--only", name),
                sight.words().stream(),
                options.stream())
            .flatMap(words -> words)
            .toList());
  }

  /** Whether it shows one run by itself. */
  public boolean ofOne() {
    return runs.size() == 1;
  }
}
