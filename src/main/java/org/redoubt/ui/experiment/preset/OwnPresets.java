package org.redoubt.ui.experiment.preset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The user's own presets: YAML files in one folder.
 *
 * @param folder made when the first one is saved
 */
public record OwnPresets(Path folder) {
  private static final String ENDING = ".yaml";

  /**
   * Those of the user.
   *
   * @param xdgConfigHome value of XDG_CONFIG_HOME; null or empty: ~/.config
   */
  public static OwnPresets of(@Nullable String xdgConfigHome, Path home) {
    boolean unset = xdgConfigHome == null || xdgConfigHome.isEmpty();
    Path config = unset ? home.resolve(".config") : Path.of(xdgConfigHome);
    return new OwnPresets(config.resolve("redoubt").resolve("presets"));
  }

  /** The presets by name; none while there is no folder. */
  public List<Preset> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .map(file -> new Preset(name(file), file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  /** The file of a name; characters that files cannot have become dashes. */
  public Path file(String name) {
    String safe = name.strip().replaceAll("[^A-Za-z0-9._ -]", "-").replaceAll("^\\.+", "");
    return folder.resolve((safe.isEmpty() ? "preset" : safe) + ENDING);
  }
}
