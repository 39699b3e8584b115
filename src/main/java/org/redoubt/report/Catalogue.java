package org.redoubt.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.redoubt.run.RunDirectory;

/**
 * What can be drawn, and what cannot.
 *
 * @param missing a sentence for each thing that would be needed, with the command that makes it
 */
public record Catalogue(List<FigureItem> items, List<String> missing) {
  public Catalogue {
    items = List.copyOf(items);
    missing = List.copyOf(missing);
  }

  /** The figures of one run by itself. */
  public static Catalogue ofOne(RunDirectory run, List<FigureKind> kinds) {
    return of(kinds.stream().filter(FigureKind::ofOne).toList(), List.of(run), new OneRun(run));
  }

  /** The figures that show several runs together. */
  public static Catalogue ofSeveral(List<RunDirectory> runs, List<FigureKind> kinds) {
    return of(kinds.stream().filter(FigureKind::ofSeveral).toList(), runs, new SeveralRuns(runs));
  }

  /** Every kind there is. */
  public static List<FigureKind> allKinds() {
    return List.of(FigureKind.values());
  }

  /** This and another. */
  public Catalogue and(Catalogue other) {
    List<FigureItem> all = new ArrayList<>(items);
    all.addAll(other.items);
    Set<String> sentences = new LinkedHashSet<>(missing);
    sentences.addAll(other.missing);
    return new Catalogue(all, List.copyOf(sentences));
  }

  /** Makes the figures of one kind, or says what they lack. */
  interface Shelf {
    /**
     * The figures of a kind that can be drawn.
     *
     * @param lack is told which runs lack the kind's {@link Source}, or what else is needed
     */
    List<FigureItem> items(FigureKind kind, Lack lack);
  }

  /** Collects what is missing. */
  static final class Lack {
    private final Set<String> sentences = new LinkedHashSet<>();

    void of(FigureKind kind, RunDirectory run) {
      sentences.add(kind.source().missingIn(run));
    }

    void say(String sentence) {
      sentences.add(sentence);
    }
  }

  private static Catalogue of(List<FigureKind> kinds, List<RunDirectory> runs, Shelf shelf) {
    Lack lack = new Lack();
    List<FigureItem> items =
        runs.isEmpty()
            ? List.of()
            : kinds.stream().flatMap(kind -> shelf.items(kind, lack).stream()).toList();
    return new Catalogue(items, List.copyOf(lack.sentences));
  }
}
