package org.redoubt.job;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command line of this program that a front end wants to be run.
 *
 * @param title what it does, for the user
 * @param words the command line after the program's name, such as {@code analyse latest --kind
 *     latent}
 */
public record TaskCommand(String title, List<String> words) {
  public TaskCommand {
    words = List.copyOf(words);
    if (title.isBlank()) {
      throw new IllegalArgumentException("title: found nothing; a task needs a name");
    }
    if (words.isEmpty()) {
      throw new IllegalArgumentException("words: found none; at least the command is needed");
    }
  }

  /** The command as typed in a shell: {@code redoubt analyse latest --kind latent}. */
  public String line() {
    return Stream.concat(Stream.of("redoubt"), words.stream())
        .map(TaskCommand::quoted)
        .collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    boolean plain = word.matches("[A-Za-z0-9_./:=,@%+-]+");
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
