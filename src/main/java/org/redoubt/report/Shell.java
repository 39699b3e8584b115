package org.redoubt.report;

import java.util.List;
import java.util.stream.Collectors;

/** Command lines that a shell reads back as they were meant. */
public final class Shell {
  private Shell() {}

  /** Words as one line. */
  public static String line(List<String> words) {
    return words.stream().map(Shell::word).collect(Collectors.joining(" "));
  }

  /** One word, quoted if need be. */
  public static String word(String text) {
    boolean plain = text.matches("[A-Za-z0-9_@%+=:,./-]+");
    return plain ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
