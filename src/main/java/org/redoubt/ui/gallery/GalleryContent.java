package org.redoubt.ui.gallery;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.redoubt.config.AttackNames;
import org.redoubt.result.AttackResult;
import org.redoubt.result.ExampleOutcome;
import org.redoubt.result.ImageSheet;
import org.redoubt.run.EvaluationFiles;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.SheetFiles;

/**
 * The images of a run and what became of them.
 *
 * @param picture PNG file with all of them
 * @param sheet where in the picture each is
 * @param attack whose outcomes these are, in words; empty where the run was not evaluated
 */
public record GalleryContent(
    Path picture, ImageSheet sheet, String attack, List<GalleryEntry> entries) {
  static final String SPLIT = "test";

  public GalleryContent {
    entries = List.copyOf(entries);
  }

  /**
   * Reads the files of a run.
   *
   * @return empty where the sheet of images was not made yet
   * @throws org.redoubt.run.RunException if a file is damaged
   */
  static Optional<GalleryContent> of(RunDirectory run) {
    SheetFiles files = run.gallery(SPLIT);
    return files.exist() ? Optional.of(of(run, files)) : Optional.empty();
  }

  private static GalleryContent of(RunDirectory run, SheetFiles files) {
    ImageSheet sheet = files.read();
    Optional<AttackResult> attack = attack(run.evaluations());
    Map<Integer, ExampleOutcome> outcomes = new HashMap<>();
    attack.ifPresent(result -> result.outcomes().forEach(o -> outcomes.put(o.index(), o)));
    List<GalleryEntry> entries =
        IntStream.range(0, sheet.count())
            .mapToObj(
                tile -> {
                  int index = sheet.indices().get(tile);
                  return new GalleryEntry(
                      tile, index, sheet.labels().get(tile), outcomes.get(index));
                })
            .toList();
    String words = attack.map(result -> AttackNames.of(result.attack())).orElse("");
    return new GalleryContent(files.png(), sheet, words, entries);
  }

  /** The first attack of the evaluation that follows training, else of the first that has one. */
  private static Optional<AttackResult> attack(EvaluationFiles evaluations) {
    List<String> names = evaluations.names();
    return names.stream()
        .sorted((a, b) -> Boolean.compare(isTest(b), isTest(a)))
        .flatMap(name -> evaluations.read(name).attacks().stream().limit(1))
        .findFirst();
  }

  private static boolean isTest(String name) {
    return name.equals(EvaluationFiles.TEST);
  }

  /** Name of a class. */
  public String className(int label) {
    List<String> names = sheet.classNames();
    return label >= 0 && label < names.size() ? names.get(label) : Integer.toString(label);
  }
}
