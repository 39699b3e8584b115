package org.redoubt.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redoubt.figure.ClassColours;
import org.redoubt.figure.Format;
import org.redoubt.figure.Size;
import org.redoubt.figure.Theme;
import org.redoubt.report.FigureFiles;
import org.redoubt.report.Look;
import org.redoubt.run.OutputFolder;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How figures look on the command line. */
final class FigureOptions {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description =
          "png, svg, pdf or csv, separated by commas; csv comes in any case. Default: png.")
  private List<String> formats = new ArrayList<>();

  @Option(
      names = "--scale",
      paramLabel = "N",
      defaultValue = "2",
      description = "PNG: pixels per point, 1, 2 or 4, drawn at that size. Default: 2.")
  private int scale;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      description = "Width and height in points, such as 900x500. Default: what suits the figure.")
  private @Nullable String size;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      defaultValue = "light",
      description = "light or dark. Default: light.")
  private String theme = "light";

  @Option(
      names = "--colours",
      paramLabel = "COLOURS",
      defaultValue = "safe",
      description = {
        "Colours of the classes: safe for every eye, or those of the paper. Default: safe."
      })
  private String colours = "safe";

  @Mixin private SightOptions sight = new SightOptions();

  /** How to write into a folder. */
  FigureFiles into(Path folder, CommandLine command) {
    return new FigureFiles(
        OutputFolder.made(folder), look(command), formats(command), size(command), scale(command));
  }

  private Look look(CommandLine command) {
    return new Look(
        one("--theme", theme, Theme.class, command),
        one("--colours", colours, ClassColours.class, command),
        sight.sight(command));
  }

  static <E extends Enum<E>> E one(String option, String word, Class<E> type, CommandLine command) {
    return KindWords.choose(option, List.of(word), KindWords.of(type), command).get(0);
  }

  private List<Format> formats(CommandLine command) {
    return formats.isEmpty()
        ? List.of(Format.PNG)
        : KindWords.choose("--format", formats, KindWords.of(Format.class), command);
  }

  private int scale(CommandLine command) {
    if (scale != 1 && scale != 2 && scale != 4) {
      throw new ParameterException(command, "--scale: found " + scale + "; allowed: 1, 2, 4");
    }
    return scale;
  }

  private FigureFiles.@Nullable Points size(CommandLine command) {
    if (size == null) {
      return null;
    }
    Matcher matcher = SIZE.matcher(size);
    if (!matcher.matches()) {
      throw new ParameterException(
          command, "--size: found '" + size + "'; allowed: width x height, such as 900x500");
    }
    int width = Integer.parseInt(matcher.group(1));
    int height = Integer.parseInt(matcher.group(2));
    try {
      new Size(width, height, scale(command)); // checks them
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "--size: " + e.getMessage(), e);
    }
    return new FigureFiles.Points(width, height);
  }

  /** The options that are not at their default, for the command that draws a figure again. */
  List<String> typed(CommandLine command) {
    List<String> words = new ArrayList<>();
    add(words, "--format", String.join(",", formats), "");
    add(words, "--scale", Integer.toString(scale), "2");
    add(words, "--size", size == null ? "" : size, "");
    add(words, "--theme", theme, "light");
    add(words, "--colours", colours, "safe");
    words.addAll(sight.typed(command));
    return words;
  }

  private static void add(List<String> words, String option, String value, String def) {
    if (!value.equals(def)) {
      words.addAll(List.of(option, value));
    }
  }
}
