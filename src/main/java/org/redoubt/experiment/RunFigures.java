package org.redoubt.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.redoubt.figure.Fonts;
import org.redoubt.figure.Format;
import org.redoubt.figure.Theme;
import org.redoubt.report.Catalogue;
import org.redoubt.report.FigureFiles;
import org.redoubt.report.FigureItem;
import org.redoubt.report.FigureKind;
import org.redoubt.report.Look;
import org.redoubt.run.OutputFolder;
import org.redoubt.run.RunDirectory;

/**
 * The figures every run gets: its training curves, and robust accuracy versus epsilon where that
 * was measured. Where letters cannot be drawn, a warning says so and the run goes on: its files
 * have all that figures are made of.
 */
final class RunFigures {
  private final RunDirectory run;
  private final PipelineListener listener;

  RunFigures(RunDirectory run, PipelineListener listener) {
    this.run = run;
    this.listener = listener;
  }

  void drawTraining() {
    draw(FigureKind.TRAINING, item -> true);
  }

  /**
   * @param evaluation its name
   */
  void drawCurve(String evaluation) {
    draw(FigureKind.ROBUSTNESS, item -> item.name().equals(evaluation + "-curve"));
  }

  private void draw(FigureKind kind, Predicate<FigureItem> wanted) {
    Optional<String> complaint = Fonts.complaint();
    Catalogue.ofOne(run, List.of(kind)).items().stream()
        .filter(wanted)
        .forEach(
            item -> {
              String command = item.command(List.of());
              complaint.ifPresentOrElse(
                  sentence -> listener.warning(undrawn(sentence, command)),
                  () -> files().write(item, command));
            });
  }

  private static String undrawn(String complaint, String command) {
    return "a figure is left out: " + complaint + "; then draw it with: " + command;
  }

  private FigureFiles files() {
    return new FigureFiles(
        new OutputFolder(run.path().resolve("figures")),
        Look.of(Theme.LIGHT),
        List.of(Format.PNG),
        null,
        2);
  }
}
