package org.redoubt.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redoubt.run.RunDirectory;
import picocli.CommandLine.Parameters;

/** One or more runs on the command line. */
final class RunsParameter {
  @Parameters(
      arity = "1..*",
      paramLabel = "RUN",
      description = "Runs: names, beginnings of names, directories, or 'latest'.")
  private List<String> names = new ArrayList<>();

  /** The runs meant, each once, in the order given. */
  List<RunDirectory> find(Globals globals) {
    return find(names, globals);
  }

  /** The runs meant by words, each once, in the order given. */
  static List<RunDirectory> find(List<String> names, Globals globals) {
    Map<Object, RunDirectory> runs = new LinkedHashMap<>();
    for (String name : names) {
      RunDirectory run = globals.run(name);
      runs.putIfAbsent(run.path().toAbsolutePath().normalize(), run);
    }
    return List.copyOf(runs.values());
  }
}
