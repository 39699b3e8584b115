package org.redoubt.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * What a command says on standard error to the process that started it, where the variable {@link
 * #VARIABLE} asks for it: how far it is, and at its end the exit code.
 */
public final class TaskLines {
  /** Name of the environment variable. */
  public static final String VARIABLE = "REDOUBT_PROGRESS";

  static final String ON = "lines";
  private static final String PROGRESS = "progress: ";
  private static final String EXIT = "exit: ";
  private static final String FAILURE = "redoubt: ";

  private TaskLines() {}

  /** Whether the environment asks a command for these lines. */
  public static boolean wanted(Map<String, String> environment) {
    return ON.equals(environment.get(VARIABLE));
  }

  /** How far it is, such as {@code t-SNE 350 of 1000}. */
  public static String progress(String words) {
    return PROGRESS + words;
  }

  /** The last line. */
  public static String exit(int code) {
    return EXIT + code;
  }

  /** The latest progress among complete lines. */
  static Optional<String> latestProgress(List<String> lines) {
    return last(lines, line -> line.startsWith(PROGRESS))
        .map(line -> line.substring(PROGRESS.length()));
  }

  /** The exit code, if the process came to saying it. */
  static OptionalInt exitCode(List<String> lines) {
    return last(lines, line -> line.matches(EXIT + "\\d{1,3}"))
        .map(line -> OptionalInt.of(Integer.parseInt(line.substring(EXIT.length()))))
        .orElse(OptionalInt.empty());
  }

  /** The sentence that says what went wrong, else the last line that says anything. */
  static String message(List<String> lines) {
    return last(lines, line -> line.startsWith(FAILURE))
        .map(line -> line.substring(FAILURE.length()))
        .or(() -> last(lines, TaskLines::plain))
        .orElse("");
  }

  private static boolean plain(String line) {
    boolean ours = line.startsWith(PROGRESS) || line.startsWith(EXIT);
    boolean ofTrace = line.startsWith("\t") || line.startsWith("    at ");
    return !ours && !ofTrace && !line.isBlank();
  }

  private static Optional<String> last(List<String> lines, Predicate<String> wanted) {
    return lines.stream().filter(wanted).reduce((before, after) -> after);
  }
}
