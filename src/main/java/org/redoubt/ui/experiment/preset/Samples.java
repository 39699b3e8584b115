package org.redoubt.ui.experiment.preset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.redoubt.config.ExperimentText;

/**
 * The sample configurations that come with the program, by group.
 *
 * @param folder where they are read while they are not packed into the program
 */
public record Samples(Path folder) {
  private static final String PACKED = "/org/redoubt/samples/";
  private static final String INDEX = "samples.txt";

  /** Names without ending, by the group's word, in the order to be shown. */
  public Map<String, List<String>> groups() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (String line : lines(Objects.requireNonNull(Samples.class.getResourceAsStream(INDEX)))) {
      int colon = line.indexOf(':');
      groups.put(
          line.substring(0, colon), List.of(line.substring(colon + 1).strip().split(" +", -1)));
    }
    return groups;
  }

  /** The YAML of one. */
  public String yaml(String name) {
    try (InputStream packed = Samples.class.getResourceAsStream(PACKED + name + ".yaml")) {
      return packed == null
          ? ExperimentText.read(folder.resolve(name + ".yaml"))
          : new String(packed.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the program's own files", e);
    }
  }

  private static List<String> lines(InputStream stream) {
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(lines::add);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the program's own files", e);
    }
    return lines;
  }
}
