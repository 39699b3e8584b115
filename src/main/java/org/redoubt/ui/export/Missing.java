package org.redoubt.ui.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What cannot be drawn yet.
 *
 * @param reason what is lacking
 * @param words the command line that makes it, without the program's name; empty: none is known
 */
record Missing(String reason, List<String> words) {
  /** The sentences of {@link org.redoubt.report.Catalogue#missing}. */
  private static final Pattern SENTENCE =
      Pattern.compile("(.*?)(?: yet)?; make (?:it|them) with: redoubt (.*)", Pattern.DOTALL);

  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\\\\.|[^'\\s\\\\])+");

  Missing {
    words = List.copyOf(words);
  }

  static Missing of(String sentence) {
    Matcher matcher = SENTENCE.matcher(sentence);
    return matcher.matches()
        ? new Missing(matcher.group(1), words(matcher.group(2)))
        : new Missing(sentence, List.of());
  }

  /** Takes a line of {@link org.redoubt.report.Shell#line} apart. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(unquoted(matcher.group()));
    }
    return words;
  }

  private static String unquoted(String word) {
    StringBuilder plain = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (c == '\\' && !quoted && i + 1 < word.length()) {
        plain.append(word.charAt(++i));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** The command in brief: runs by their names instead of their paths. */
  String brief() {
    return words.stream()
        .map(word -> word.startsWith("/") ? String.valueOf(Path.of(word).getFileName()) : word)
        .collect(Collectors.joining(" "));
  }

  /** Whether the command can be run as it stands: some have a place for a choice of the user. */
  boolean runnable() {
    return !words.isEmpty() && !words.contains("RUN") && !words.contains("N");
  }
}
