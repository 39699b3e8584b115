package org.redoubt.report;

import java.util.List;
import java.util.stream.Stream;
import org.redoubt.run.RunDirectory;

/**
 * The runs that a paper's figures compare, those of a group together.
 *
 * @param labels one per run, unlike each other
 */
record PaperRuns(List<RunDirectory> runs, List<String> labels) {
  PaperRuns {
    runs = List.copyOf(runs);
    labels = List.copyOf(labels);
  }

  static PaperRuns of(List<RunDirectory> runs) {
    List<RunGroup> groups = RunGroup.of(runs);
    return new PaperRuns(
        groups.stream().flatMap(group -> group.runs().stream()).toList(),
        groups.stream().flatMap(PaperRuns::labels).toList());
  }

  private static Stream<String> labels(RunGroup group) {
    return group.runs().stream().map(group::label);
  }

  int size() {
    return runs.size();
  }

  /** The runs as words of a command line. */
  String words() {
    return Shell.line(runs.stream().map(RunDirectory::toString).toList());
  }
}
