package org.redoubt.ui.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunException;
import org.redoubt.run.RunsRoot;

/**
 * Looks at the runs again and again at little cost: a configuration is read once, for it never
 * changes, and a status when its file has changed or a process may have died. One thread at a time.
 */
final class RunsWatch {
  private static final List<String> WATCHED =
      List.of("status.json", "metrics.csv", "notes.json", "evaluation", "analysis", "checkpoints");

  private final RunsRoot root;
  private Map<Path, RunItem> known = new HashMap<>();
  private Map<Path, RunsRoot.Broken> unreadable = new HashMap<>();

  RunsWatch(RunsRoot root) {
    this.root = root;
  }

  /** What there is now. */
  record View(List<RunItem> items, List<RunsRoot.Broken> broken) {}

  View look() {
    Map<Path, RunItem> items = new HashMap<>();
    Map<Path, RunsRoot.Broken> broken = new HashMap<>();
    for (Path folder : root.directories()) {
      try {
        items.put(folder, item(folder));
      } catch (RunException e) {
        broken.put(folder, broken(folder, String.valueOf(e.getMessage())));
      }
    }
    known = items;
    unreadable = broken;
    return new View(newestFirst(items), List.copyOf(broken.values()));
  }

  private static List<RunItem> newestFirst(Map<Path, RunItem> items) {
    List<RunItem> list = new ArrayList<>(items.values());
    list.sort(
        Comparator.comparing((RunItem item) -> item.status().created())
            .thenComparing(RunItem::name)
            .reversed());
    return list;
  }

  private RunItem item(Path folder) {
    RunItem before = known.get(folder);
    Instant stamp = stamp(folder);
    if (before != null && before.stamp().equals(stamp) && !before.status().state().active()) {
      return before;
    }
    RunDirectory run = before == null ? RunDirectory.open(folder, root.format()) : before.run();
    return new RunItem(run, run.status(), stamp);
  }

  private RunsRoot.Broken broken(Path folder, String reason) {
    RunsRoot.Broken before = unreadable.get(folder);
    if (before != null && before.reason().equals(reason)) {
      return before;
    }
    return new RunsRoot.Broken(folder, modified(folder), reason);
  }

  private static Instant stamp(Path folder) {
    return WATCHED.stream()
        .map(name -> modified(folder.resolve(name)))
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException notThere) {
      return Instant.EPOCH;
    }
  }
}
