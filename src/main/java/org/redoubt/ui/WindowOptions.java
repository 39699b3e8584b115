package org.redoubt.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.YamlFormat;

/**
 * Where the window looks.
 *
 * @param data as given; null: where the command line looks by default
 */
record WindowOptions(RunsRoot runs, @Nullable Path data) {

  /**
   * Reads the options; what is none of them is passed over: packaging/launch opens the window only
   * where there is nothing else.
   *
   * @param environment looks up an environment variable
   */
  static WindowOptions of(List<String> words, UnaryOperator<@Nullable String> environment) {
    Path runs = RunsRoot.resolve(after("--runs", words).orElse(null), environment);
    return new WindowOptions(
        new RunsRoot(runs.toAbsolutePath().normalize(), new YamlFormat()),
        after("--data", words).orElse(null));
  }

  private static Optional<Path> after(String option, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals(option) && i + 1 < words.size()) {
        return Optional.of(Path.of(words.get(i + 1)));
      }
      if (words.get(i).startsWith(option + "=")) {
        return Optional.of(Path.of(words.get(i).substring(option.length() + 1)));
      }
    }
    return Optional.empty();
  }
}
