package org.redoubt.ui.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.redoubt.report.Catalogue;
import org.redoubt.report.OfferedFigure;
import org.redoubt.report.PaperFigures;
import org.redoubt.run.RunDirectory;

/** Everything that can be drawn of some runs, by chapter, and what cannot. */
record Offer(List<Drawable> drawables, List<Missing> missing) {
  static final Offer NOTHING = new Offer(List.of(), List.of());

  Offer {
    drawables = List.copyOf(drawables);
    missing = List.copyOf(missing);
  }

  /**
   * Reads the files of the runs.
   *
   * @param handed over by another panel
   */
  static Offer of(List<RunDirectory> runs, List<OfferedFigure> handed) {
    Catalogue all =
        runs.stream()
            .map(run -> Catalogue.ofOne(run, Catalogue.allKinds()))
            .reduce(together(runs), Catalogue::and);
    List<Drawable> drawables = new ArrayList<>();
    handed.forEach(item -> drawables.add(new Drawable.OfItem(item, Chapter.OFFERED)));
    all.items().forEach(item -> drawables.add(new Drawable.OfItem(item, Chapter.of(item.kind()))));
    List<String> lacks = new ArrayList<>(all.missing());
    if (runs.size() > 1) {
      PaperFigures.Laid paper = PaperFigures.of(runs);
      paper.plates().forEach(plate -> drawables.add(new Drawable.OfPlate(plate, runs)));
      lacks.addAll(paper.missing());
    }
    drawables.sort(Comparator.comparing(Drawable::chapter));
    return new Offer(drawables, lacks.stream().distinct().map(Missing::of).toList());
  }

  private static Catalogue together(List<RunDirectory> runs) {
    return runs.size() > 1
        ? Catalogue.ofSeveral(runs, Catalogue.allKinds())
        : new Catalogue(List.of(), List.of());
  }

  /** Those whose name, caption or runs have all the words of a search. */
  Stream<Drawable> matching(String search) {
    List<String> words = List.of(search.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    return drawables.stream().filter(one -> words.stream().allMatch(text(one)::contains));
  }

  private static String text(Drawable one) {
    List<String> names = one.runs().stream().map(RunDirectory::name).toList();
    return (one.name() + " " + one.caption() + " " + String.join(" ", names))
        .toLowerCase(Locale.ROOT);
  }
}
