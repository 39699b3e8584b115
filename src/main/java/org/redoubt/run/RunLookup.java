package org.redoubt.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Finds the run that a user means. */
public final class RunLookup {
  /** The word for the newest run. */
  public static final String LATEST = "latest";

  private static final int SHOWN = 5;
  private final RunsRoot root;

  public RunLookup(RunsRoot root) {
    this.root = root;
  }

  /**
   * The run meant by {@code latest}, a path, a directory name or the beginning of one, or the
   * beginning of an experiment's name if only one run has it.
   *
   * @throws RunException if there is none, or more than one, or it cannot be opened
   */
  public RunDirectory find(String text) {
    if (text.equals(LATEST)) {
      return latest();
    }
    if (text.isBlank()) {
      throw new RunException("a run is needed: its name, the beginning of it, a path, or latest");
    }
    List<String> names =
        root.directories().stream().map(path -> String.valueOf(path.getFileName())).toList();
    if (names.contains(text)) {
      return root.open(text);
    }
    if (Files.exists(Path.of(text)) || text.contains("/")) {
      return RunDirectory.open(Path.of(text), root.format());
    }
    return root.open(single(text, names));
  }

  private RunDirectory latest() {
    return root.list().stream()
        .filter(RunsRoot.Whole.class::isInstance)
        .map(entry -> ((RunsRoot.Whole) entry).run())
        .findFirst()
        .orElseThrow(
            () ->
                new RunException("there is no run in " + root.path() + " yet: 'redoubt run FILE'"));
  }

  private String single(String text, List<String> names) {
    List<String> found = matching(names, name -> name.startsWith(text));
    if (found.isEmpty()) {
      found = matching(names, name -> experiment(name).startsWith(text));
    }
    if (found.isEmpty()) {
      throw new RunException(
          "no run in " + root.path() + " begins with '" + text + "'" + shown("; newest: ", names));
    }
    if (found.size() > 1) {
      throw new RunException(
          "'" + text + "' fits " + found.size() + " runs; say more" + shown(": ", found));
    }
    return found.get(0);
  }

  private static List<String> matching(List<String> names, Predicate<String> test) {
    return names.stream().filter(test).toList();
  }

  /** The part of a directory's name after the date and the time. */
  private static String experiment(String name) {
    return name.replaceFirst("^\\d{4}-\\d{2}-\\d{2}_\\d{6}_", "");
  }

  private static String shown(String lead, List<String> names) {
    List<String> newest = names.stream().sorted(Comparator.reverseOrder()).limit(SHOWN).toList();
    String more = names.size() > SHOWN ? ", ..." : "";
    return newest.isEmpty() ? "" : lead + String.join(", ", newest) + more;
  }
}
