package org.redoubt.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What to measure. Arguments: {@code networks=mnist-cnn,resnet tasks=FORWARD threads=2 rounds=3
 * programs=REDOUBT memory=false csv=FILE}; what is left out takes everything, in five rounds.
 */
record Choice(
    List<String> networks,
    List<Task> tasks,
    List<Integer> threads,
    List<Program> programs,
    int rounds,
    boolean memory,
    Path csv) {

  static Choice of(String[] arguments) {
    return new Choice(
        words(arguments, "networks", String.join(",", Workload.NAMES)),
        words(arguments, "tasks", all(Task.values())).stream().map(Task::valueOf).toList(),
        words(arguments, "threads", "1,2").stream().map(Integer::valueOf).toList(),
        words(arguments, "programs", all(Program.values())).stream().map(Program::valueOf).toList(),
        Integer.parseInt(words(arguments, "rounds", "5").get(0)),
        Boolean.parseBoolean(words(arguments, "memory", "true").get(0)),
        Path.of(words(arguments, "csv", "target/side-by-side.csv").get(0)));
  }

  private static String all(Enum<?>[] values) {
    return String.join(",", Arrays.stream(values).map(Enum::name).toList());
  }

  private static List<String> words(String[] arguments, String key, String otherwise) {
    String value =
        Arrays.stream(arguments)
            .filter(a -> a.startsWith(key + "="))
            .map(a -> a.substring(key.length() + 1))
            .findFirst()
            .orElse(otherwise);
    return List.of(value.split(","));
  }
}
