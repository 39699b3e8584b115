package org.redoubt.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.redoubt.figure.Figure;
import org.redoubt.run.RunDirectory;

/**
 * A figure that can be drawn.
 *
 * @param name of its file, without ending
 * @param caption what it shows, in a sentence
 * @param runs whose files it is drawn from
 * @param drawing describes it in the colours wanted
 */
public record FigureItem(
    String name, FigureKind kind, String caption, List<RunDirectory> runs, Drawing drawing) {
  public FigureItem {
    runs = List.copyOf(runs);
  }

  /** Describes a figure in some colours. */
  @FunctionalInterface
  public interface Drawing extends Function<Look, Figure> {}

  /**
   * The command that draws it again.
   *
   * @param options that the figure was drawn with
   */
  public String command(List<String> options) {
    Stream<String> names = runs.stream().map(RunDirectory::toString);
    return Shell.line(
        Stream.of(
                Stream.of("redoubt", "figure"), names, Stream.of("--only", name), options.stream())
            .flatMap(words -> words)
            .toList());
  }

  /** Whether it shows one run by itself. */
  public boolean ofOne() {
    return runs.size() == 1;
  }
}
