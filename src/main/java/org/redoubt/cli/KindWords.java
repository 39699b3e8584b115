package org.redoubt.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.redoubt.config.Nearest;
import org.redoubt.config.Settings;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Words of options that name members of a closed family. */
final class KindWords {
  private KindWords() {}

  /**
   * The members named, each once, in the order given.
   *
   * @throws ParameterException for a word that names none
   */
  static <T> List<T> choose(
      String option, List<String> words, Map<String, T> known, CommandLine command) {
    List<T> chosen = new ArrayList<>();
    for (String word : words) {
      T member = known.get(word.strip().toLowerCase(Locale.ROOT));
      if (member == null) {
        String advice =
            Nearest.to(word, known.keySet()).map(near -> "; did you mean " + near + "?").orElse("");
        throw new ParameterException(
            command,
            "%s: found '%s'; allowed: %s%s"
                .formatted(option, word, String.join(", ", known.keySet()), advice));
      }
      if (!chosen.contains(member)) {
        chosen.add(member);
      }
    }
    return chosen;
  }

  /** The constants of an enum by their words. */
  static <E extends Enum<E>> Map<String, E> of(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .collect(Collectors.toMap(Settings::word, e -> e, (a, b) -> a, LinkedHashMap::new));
  }
}
