package org.redoubt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redoubt.config.Experiment;
import org.redoubt.config.Kinds;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Keys of a configuration over lists of values: one experiment for every combination. */
final class Variations {
  private static final int LONGEST_NAME = 80;

  @Option(
      names = "--vary",
      paramLabel = "PATH=V1,V2,...",
      description = {
        "Queue one run for each of these values; repeatable, then for each combination.",
        "Such as method.lambda_lc=0,1 or adversary={kind: pgd},{kind: mim}"
      })
  private List<String> varied = new ArrayList<>();

  /** One value of a key. */
  private record Choice(String path, String value) {
    String override() {
      return path + "=" + value;
    }

    /** Such as {@code lc0.5}, {@code pairs-union}; a kind speaks for itself. */
    String shortForm() {
      String key = path.substring(path.lastIndexOf('.') + 1).replaceFirst("^lambda_", "");
      String plain = value.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^-|-$", "");
      if (key.equals(Kinds.KEY)) {
        return plain;
      }
      return plain.matches("[0-9.].*") ? key + plain : key + "-" + plain;
    }
  }

  /** Number of combinations; 1 where nothing is varied. */
  long count(CommandSpec spec) {
    return axes(spec).stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
  }

  /**
   * The experiments of one file, the last key varied fastest; each is named after its values.
   *
   * @param reads a configuration with these changes made after those of --set
   */
  List<List<String>> combinations(CommandSpec spec, Reader reads) {
    List<List<Choice>> combined = List.of(List.of());
    for (List<Choice> axis : axes(spec)) {
      combined =
          combined.stream()
              .flatMap(
                  before ->
                      axis.stream().map(c -> Stream.concat(before.stream(), Stream.of(c)).toList()))
              .toList();
    }
    return combined.stream().map(choices -> named(choices, reads)).toList();
  }

  /** Reads a configuration with changes. */
  @FunctionalInterface
  interface Reader {
    Experiment read(List<String> changes);
  }

  private static List<String> named(List<Choice> choices, Reader reads) {
    List<String> changes = choices.stream().map(Choice::override).toList();
    String suffix =
        choices.stream()
            .filter(choice -> !choice.path().equals("name"))
            .map(choice -> "-" + choice.shortForm())
            .collect(Collectors.joining());
    if (suffix.isEmpty()) {
      return changes;
    }
    String base = reads.read(changes).name();
    return Stream.concat(changes.stream(), Stream.of("name='" + joined(base, suffix) + "'"))
        .toList();
  }

  /** A name that is too long loses the end of what all runs have in common. */
  private static String joined(String base, String suffix) {
    String tail = suffix.length() < LONGEST_NAME ? suffix : suffix.substring(0, LONGEST_NAME - 1);
    return base.substring(0, Math.min(base.length(), LONGEST_NAME - tail.length())) + tail;
  }

  private List<List<Choice>> axes(CommandSpec spec) {
    return varied.stream().map(text -> axis(text, spec)).toList();
  }

  private static List<Choice> axis(String text, CommandSpec spec) {
    int equals = text.indexOf('=');
    List<String> values = equals < 1 ? List.of() : ListText.split(text.substring(equals + 1));
    if (values.isEmpty() || values.contains("")) {
      throw new ParameterException(
          spec.commandLine(),
          "--vary %s: found no list of values; write for example --vary method.lambda_lc=0,0.5,1"
              .formatted(text));
    }
    String path = text.substring(0, equals).strip();
    return values.stream().map(value -> new Choice(path, value)).toList();
  }
}
