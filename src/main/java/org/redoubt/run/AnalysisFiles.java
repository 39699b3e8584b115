package org.redoubt.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.redoubt.config.Kinds;
import org.redoubt.config.Settings;
import org.redoubt.result.Analysis;
import org.redoubt.result.LossSurface;

/**
 * The analyses of a run: {@code latent.json}, {@code entropy.json} and so on, one of a kind; of
 * loss surfaces one by space, group and image, such as {@code surface-input-clean-7.json}. Numbers
 * that are none, such as the distance within a class of one image, stand there as {@code "NaN"}.
 */
public final class AnalysisFiles {
  private static final String IMAGES = "-images";

  private static final Set<String> SHEETS =
      Kinds.of(Analysis.class).keySet().stream()
          .map(kind -> kind + IMAGES)
          .collect(Collectors.toUnmodifiableSet());

  private final NamedFiles files;
  private final String run;

  /**
   * @param run name of the run
   */
  AnalysisFiles(Path folder, String run) {
    this.files = new NamedFiles(folder, ".json");
    this.run = run;
  }

  /** Names of the analyses there are, sorted. */
  public List<String> names() {
    return files.names().stream().filter(name -> !SHEETS.contains(name)).toList();
  }

  /**
   * The images of the examples of an analysis, in its order: one tile per point of {@code latent},
   * or per example of {@code entropy}. Runs analysed by an older version have none.
   */
  public SheetFiles images(Class<? extends Analysis> type) {
    return new SheetFiles(files.folder(), Analysis.kind(type) + IMAGES);
  }

  /** Names of the analyses of one kind, sorted. */
  public List<String> names(Class<? extends Analysis> type) {
    String kind = Analysis.kind(type);
    return names().stream()
        .filter(name -> name.equals(kind) || name.startsWith(kind + "-"))
        .toList();
  }

  /**
   * The name of an analysis of this run. A surface along another run's directions does not take the
   * place of the run's own.
   */
  public String name(Analysis analysis) {
    String kind = Analysis.kind(analysis.getClass());
    if (!(analysis instanceof LossSurface surface)) {
      return kind;
    }
    String own =
        "%s-%s-%s-%d"
            .formatted(
                kind,
                Settings.word(surface.space()),
                Settings.word(surface.subject().group()),
                surface.subject().index());
    return surface.directionsOf().equals(run) ? own : own + "-along-" + surface.directionsOf();
  }

  /**
   * Writes an analysis under its {@link #name}; it replaces the one that was there.
   *
   * @return the file
   */
  public Path write(AnalysisRecord record) {
    Path file = files.file(name(record.analysis()));
    AtomicFile.write(file, Json.bytes(record));
    return file;
  }

  /**
   * Reads an analysis and how it came about.
   *
   * @throws RunException if there is none of that name, or the file is damaged
   */
  public AnalysisRecord read(String name) {
    Path file = files.file(name);
    if (!Files.exists(file)) {
      List<String> names = names();
      String there = names.isEmpty() ? "none at all" : String.join(", ", names);
      throw new RunException(
          "%s has no analysis '%s'; there is: %s; compute it with: redoubt analyse %s"
              .formatted(files.folder(), name, there, run));
    }
    return Json.read(file, AnalysisRecord.class, "compute it again with: redoubt analyse " + run);
  }

  /**
   * Reads an analysis of one kind.
   *
   * @throws RunException if there is none of that name, it is of another kind, or damaged
   */
  public <A extends Analysis> A read(String name, Class<A> type) {
    Analysis analysis = read(name).analysis();
    if (!type.isInstance(analysis)) {
      throw new RunException(
          "%s is an analysis of kind %s, expected %s; compute it again with: redoubt analyse %s"
              .formatted(
                  files.file(name), Analysis.kind(analysis.getClass()), Analysis.kind(type), run));
    }
    return type.cast(analysis);
  }
}
