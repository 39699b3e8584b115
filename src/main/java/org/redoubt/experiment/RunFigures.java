package org.redoubt.experiment;

import java.util.List;
import java.util.function.Predicate;
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
 * was measured.
 */
final class RunFigures {
  private final RunDirectory run;

  RunFigures(RunDirectory run) {
    this.run = run;
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
    FigureFiles files =
        new FigureFiles(
            new OutputFolder(run.path().resolve("figures")),
            Look.of(Theme.LIGHT),
            List.of(Format.PNG),
            null,
            2);
    Catalogue.ofOne(run, List.of(kind)).items().stream()
        .filter(wanted)
        .forEach(item -> files.write(item, item.command(List.of())));
  }
}
