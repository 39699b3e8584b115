package org.redoubt.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.redoubt.run.OutputFolder;

/** README.txt beside figures: a line for each says the command that draws it again. */
record RedrawNotes(OutputFolder folder) {
  private static final String FILE = "README.txt";
  private static final String HEAD = "How each figure of this folder is drawn again:";
  private static final String BETWEEN = ": ";

  static RedrawNotes in(OutputFolder folder) {
    return new RedrawNotes(folder);
  }

  /** Adds the line of a figure, or replaces it. */
  void add(String name, String command) {
    List<String> lines = new ArrayList<>(lines());
    lines.removeIf(line -> line.equals(HEAD) || line.startsWith(name + BETWEEN));
    lines.add(name + BETWEEN + command);
    String text =
        String.join("\n", Stream.concat(Stream.of(HEAD), lines.stream().sorted()).toList());
    folder.commit(FILE, path -> Files.writeString(path, text + "\n", StandardCharsets.UTF_8));
  }

  private List<String> lines() {
    Path file = folder.path().resolve(FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
