package org.redoubt.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The command line as typed, for the provenance of a run. */
final class CommandWords {
  private CommandWords() {}

  static List<String> typed(CommandSpec spec) {
    List<String> words = new ArrayList<>();
    words.add("redoubt");
    words.addAll(spec.root().commandLine().getParseResult().originalArgs());
    return words;
  }
}
