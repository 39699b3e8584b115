package org.redoubt.ui.latent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redoubt.report.Catalogue;
import org.redoubt.report.FigureItem;
import org.redoubt.report.FigureKind;
import org.redoubt.result.LatentView;
import org.redoubt.run.AnalysisFiles;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.SheetFiles;
import org.redoubt.ui.control.RunTitles;
import org.redoubt.ui.model.RunItem;

/**
 * Looks into run directories for what a chapter shows; in the background.
 *
 * @param runs whose files are read
 */
record LatentReader(Chapter chapter, List<RunItem> runs) {
  private static final FileTime NEVER = FileTime.fromMillis(0);

  /**
   * What there is.
   *
   * @param before what was found the last time; it is given back where nothing has changed since
   * @throws org.redoubt.run.RunException if a file is damaged
   */
  Content read(@Nullable Content before) {
    List<FileTime> times = runs.stream().map(LatentReader::changed).toList();
    List<String> names = runs.stream().map(RunItem::name).toList();
    if (before != null
        && before.chapter() == chapter
        && before.runs().equals(names)
        && before.times().equals(times)) {
      return before;
    }
    RunTitles titles = new RunTitles(runs);
    List<RunItem> found = runs.stream().filter(this::has).toList();
    List<String> missing =
        runs.stream().filter(run -> !found.contains(run)).map(titles::of).toList();
    boolean layouts = chapter.figures().isEmpty();
    return new Content(
        chapter,
        names,
        missing,
        layouts ? found.stream().map(run -> cloud(run, titles.of(run))).toList() : List.of(),
        layouts ? List.of() : figures(found),
        times);
  }

  /** The folder changes whenever a file in it is replaced. */
  private static FileTime changed(RunItem run) {
    Path folder = run.run().analyses().images(LatentView.class).folder();
    try {
      return Files.getLastModifiedTime(folder);
    } catch (IOException notThere) {
      return NEVER;
    }
  }

  private boolean has(RunItem run) {
    return run.run().analyses().names().contains(chapter.analysis());
  }

  private static Cloud cloud(RunItem run, String title) {
    AnalysisFiles files = run.run().analyses();
    String name = Chapter.TSNE.analysis();
    LatentView view = files.read(name, LatentView.class);
    SheetFiles sheet = files.images(LatentView.class);
    Pictures pictures = sheet.exist() ? new Pictures(sheet.png(), sheet.read()) : null;
    boolean fits = pictures != null && pictures.sheet().count() == view.points().size();
    return new Cloud(run, title, view, fits ? pictures : null);
  }

  private List<FigureItem> figures(List<RunItem> found) {
    List<RunDirectory> directories = found.stream().map(RunItem::run).toList();
    return chapter.figures().stream().flatMap(kind -> figures(directories, kind)).toList();
  }

  /** Together where there are several runs and the figure can show them, else one by one. */
  private static Stream<FigureItem> figures(List<RunDirectory> found, FigureKind kind) {
    boolean together = found.size() > 1 && kind.ofSeveral();
    return together
        ? Catalogue.ofSeveral(found, List.of(kind)).items().stream()
        : found.stream().flatMap(run -> Catalogue.ofOne(run, List.of(kind)).items().stream());
  }
}
