package org.redoubt.ui.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.redoubt.figure.ClassColours;
import org.redoubt.figure.Size;
import org.redoubt.figure.Theme;
import org.redoubt.report.FigureFiles;
import org.redoubt.report.Look;
import org.redoubt.ui.base.Memory;
import org.redoubt.ui.base.Texts;

/** How figures are to look and where they go, remembered. */
final class ExportOptions {
  private static final Texts TEXTS = Texts.of("export");
  private static final int LARGEST_SCALE = 4;
  final ObjectProperty<SizePreset> preset;
  final StringProperty width;
  final StringProperty height;
  final ObjectProperty<Theme> theme;
  final ObjectProperty<ClassColours> colours;
  final ObservableSet<Output> outputs;

  /** Empty: the default. */
  final StringProperty folder;

  ExportOptions(Memory memory) {
    preset = one(memory, "export.size", SizePreset.values(), SizePreset.AS_FIGURE);
    theme = one(memory, "export.theme", Theme.values(), Theme.LIGHT);
    colours = one(memory, "export.colours", ClassColours.values(), ClassColours.SAFE);
    List<String> words = List.of(memory.get("export.outputs", Output.PNG_2.name()).split(","));
    outputs =
        FXCollections.observableSet(
            Arrays.stream(Output.values())
                .filter(output -> words.contains(output.name()))
                .collect(Collectors.toSet()));
    outputs.addListener(
        (InvalidationListener)
            change ->
                memory.put(
                    "export.outputs",
                    outputs.stream().map(Output::name).collect(Collectors.joining(","))));
    width = text(memory, "export.width", "800");
    height = text(memory, "export.height", "500");
    folder = text(memory, "export.folder", "");
  }

  private static StringProperty text(Memory memory, String key, String usual) {
    StringProperty property = new SimpleStringProperty(memory.get(key, usual));
    property.addListener((text, before, now) -> memory.put(key, now.strip()));
    return property;
  }

  private static <E extends Enum<E>> ObjectProperty<E> one(
      Memory memory, String key, E[] values, E usual) {
    Function<String, E> named =
        word -> Arrays.stream(values).filter(v -> v.name().equals(word)).findFirst().orElse(usual);
    ObjectProperty<E> property =
        new SimpleObjectProperty<>(named.apply(memory.get(key, usual.name())));
    property.addListener((chosen, before, now) -> memory.put(key, now.name()));
    return property;
  }

  void onChange(InvalidationListener listener) {
    List<Observable> all = List.of(preset, width, height, theme, colours, outputs, folder);
    all.forEach(one -> one.addListener(listener));
  }

  Look look() {
    return new Look(theme.get(), colours.get());
  }

  /** What is wrong, in a sentence; empty: nothing. */
  String problem() {
    try {
      typed();
      where();
      return "";
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /**
   * The options as they are now.
   *
   * @throws IllegalArgumentException with a sentence where the size or the folder typed cannot be
   *     used
   */
  ExportPlan plan(ExportPlan.Runs runs) {
    return new ExportPlan(
        look(),
        Arrays.stream(Output.values()).filter(outputs::contains).toList(),
        preset.get(),
        typed(),
        where(),
        runs);
  }

  /** The folder typed; null: the usual ones. */
  @Nullable Path where() {
    String into = folder.get().strip();
    return into.isEmpty() ? null : Path.of(into).toAbsolutePath();
  }

  private FigureFiles.@Nullable Points typed() {
    if (preset.get() != SizePreset.CUSTOM) {
      return null;
    }
    Size size = new Size(whole(width, "width"), whole(height, "height"), LARGEST_SCALE);
    return new FigureFiles.Points(size.width(), size.height());
  }

  private static int whole(StringProperty field, String name) {
    try {
      return Integer.parseInt(field.get().strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(TEXTS.get("problem.size", name, field.get()), e);
    }
  }
}
