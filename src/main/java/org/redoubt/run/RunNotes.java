package org.redoubt.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What the user wrote on a run: notes.json. Nothing that is computed depends on it.
 *
 * @param tags short words to find runs by, each once, in the order in which they were added; 1 to
 *     40 characters without commas or line ends
 * @param note free text; empty: none
 * @param hidden whether lists leave the run out unless asked for all
 */
public record RunNotes(List<String> tags, String note, boolean hidden) {
  /** Of a run that nobody has written on. */
  public static final RunNotes NONE = new RunNotes(List.of(), "", false);

  static final String FILE = "notes.json";
  private static final int LONGEST_TAG = 40;

  public RunNotes {
    Objects.requireNonNull(note, "note");
    tags = tags.stream().map(RunNotes::tag).distinct().toList();
  }

  private static String tag(String text) {
    String tag = text.strip();
    if (tag.isEmpty() || tag.length() > LONGEST_TAG || !tag.matches("[^,\\p{Cntrl}]+")) {
      throw new RunException(
          "tag: found '%s'; allowed: 1 to %d characters without commas or line ends"
              .formatted(text, LONGEST_TAG));
    }
    return tag;
  }

  /** The same with other tags. */
  public RunNotes withTags(List<String> others) {
    return new RunNotes(others, note, hidden);
  }

  /** The same with another text. */
  public RunNotes withNote(String other) {
    return new RunNotes(tags, other, hidden);
  }

  /** The same, left out of lists. */
  public RunNotes asHidden() {
    return new RunNotes(tags, note, true);
  }

  /** The same, in lists. */
  public RunNotes asShown() {
    return new RunNotes(tags, note, false);
  }

  /**
   * Reads them; {@link #NONE} where there is no file.
   *
   * @throws RunException if the file is damaged
   */
  static RunNotes read(Path run) {
    Path file = run.resolve(FILE);
    return Files.exists(file)
        ? Json.read(file, RunNotes.class, "correct it, or delete it to do without tags and note")
        : NONE;
  }
}
