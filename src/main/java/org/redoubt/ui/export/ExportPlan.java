package org.redoubt.ui.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Settings;
import org.redoubt.figure.ClassColours;
import org.redoubt.figure.Figure;
import org.redoubt.figure.FigureFile;
import org.redoubt.figure.Format;
import org.redoubt.figure.Size;
import org.redoubt.figure.Theme;
import org.redoubt.report.FigureFiles;
import org.redoubt.report.Look;
import org.redoubt.run.OutputFolder;
import org.redoubt.run.RunDirectory;

/**
 * How figures are written.
 *
 * @param typed size in points; null: that of the preset
 * @param folder null: figures in the run's directory, and in the working directory for several runs
 * @param many whether several runs are selected: in a folder, each then has one of its own
 */
record ExportPlan(
    Look look,
    List<Output> outputs,
    SizePreset preset,
    FigureFiles.@Nullable Points typed,
    @Nullable Path folder,
    Runs many) {
  ExportPlan {
    outputs = List.copyOf(outputs);
  }

  /** How many runs are selected. */
  enum Runs {
    ONE,
    SEVERAL
  }

  FigureFiles.Points points(Drawable figure) {
    return typed == null
        ? new FigureFiles.Points(preset.width(figure), preset.height(figure))
        : typed;
  }

  Path folder(Drawable figure) {
    boolean ofOne = figure.runs().size() == 1;
    if (folder == null) {
      return ofOne
          ? figure.runs().get(0).path().resolve("figures")
          : Path.of("figures").toAbsolutePath();
    }
    RunDirectory first = figure.runs().get(0);
    return ofOne && many == Runs.SEVERAL ? folder.resolve(first.name()) : folder;
  }

  /**
   * Writes a figure with its numbers and the command that draws it again: NAME.png at the smallest
   * scale chosen, NAME@4x.png and so on at the others.
   */
  List<Path> write(Drawable figure) {
    FigureFiles.Points points = points(figure);
    List<Integer> scales = scales();
    int first = scales.isEmpty() ? 1 : scales.get(0);
    OutputFolder into = OutputFolder.made(folder(figure));
    String command = figure.command(options(figure, first));
    List<Path> files =
        new ArrayList<>(
            figure.write(new FigureFiles(into, look, formats(), points, first), command));
    if (scales.size() > 1) {
      Figure drawn = figure.drawing().apply(look);
      for (int scale : scales.subList(1, scales.size())) {
        Size size = new Size(points.width(), points.height(), scale);
        files.add(
            into.commit(
                figure.name() + "@" + scale + "x.png",
                path -> FigureFile.write(drawn, Format.PNG, size, command, path)));
      }
    }
    return files;
  }

  private List<Integer> scales() {
    return outputs.stream()
        .filter(o -> o.format() == Format.PNG)
        .map(Output::scale)
        .sorted()
        .toList();
  }

  private List<Format> formats() {
    return outputs.stream().map(Output::format).distinct().toList();
  }

  /** The options of the command line that are not at their default. */
  private List<String> options(Drawable figure, int scale) {
    List<String> words = new ArrayList<>();
    String formats = formats().stream().map(Settings::word).collect(Collectors.joining(","));
    add(words, "--format", formats.isEmpty() ? "csv" : formats, "png");
    add(words, "--scale", Integer.toString(scale), "2");
    FigureFiles.Points points = points(figure);
    add(
        words,
        "--size",
        points.width() + "x" + points.height(),
        figure.width() + "x" + figure.height());
    add(words, "--theme", Settings.word(look.theme()), Settings.word(Theme.LIGHT));
    add(words, "--colours", Settings.word(look.colours()), Settings.word(ClassColours.SAFE));
    if (folder != null) {
      words.addAll(List.of("--out", folder(figure).toString()));
    }
    return words;
  }

  private static void add(List<String> words, String option, String value, String def) {
    if (!value.equals(def)) {
      words.addAll(List.of(option, value.toLowerCase(Locale.ROOT)));
    }
  }
}
