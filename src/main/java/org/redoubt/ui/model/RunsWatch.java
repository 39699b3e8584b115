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
import org.redoubt.run.RunStatus;
import org.redoubt.run.RunSummary;
import org.redoubt.run.RunsRoot;

/**
 * Looks at the runs again and again at little cost: a configuration is read once, for it never
 * changes, the summary when a file of the run has changed, and the status then or when its process
 * may have died. One thread at a time.
 */
final class RunsWatch {
  /** New runs that are read in one look; a configuration takes some milliseconds. */
  static final int NEW_AT_ONCE = 25;

  private final RunsRoot root;
  private Map<Path, RunItem> known = new HashMap<>();
  private Map<Path, RunsRoot.Broken> unreadable = new HashMap<>();

  RunsWatch(RunsRoot root) {
    this.root = root;
  }

  /**
   * What there is now.
   *
   * @param more whether there are runs that have not been read yet; the next looks will
   */
  record View(List<RunItem> items, List<RunsRoot.Broken> broken, boolean more) {}

  View look() {
    Map<Path, RunItem> items = new HashMap<>();
    Map<Path, RunsRoot.Broken> broken = new HashMap<>();
    int unread = 0;
    for (Path folder : newestNamesFirst()) {
      boolean fresh = !known.containsKey(folder) && !unreadable.containsKey(folder);
      unread += fresh ? 1 : 0;
      if (fresh && unread > NEW_AT_ONCE) {
        continue;
      }
      try {
        items.put(folder, item(folder));
      } catch (RunException e) {
        broken.put(folder, broken(folder, String.valueOf(e.getMessage())));
      }
    }
    known = items;
    unreadable = broken;
    return new View(newestFirst(items), byName(broken), unread > NEW_AT_ONCE);
  }

  /** Names begin with the time: those that are seen first are to be read first. */
  private List<Path> newestNamesFirst() {
    return root.directories().stream().sorted(Comparator.reverseOrder()).toList();
  }

  private static List<RunItem> newestFirst(Map<Path, RunItem> items) {
    List<RunItem> list = new ArrayList<>(items.values());
    list.sort(
        Comparator.comparing((RunItem item) -> item.status().created())
            .thenComparing(RunItem::name)
            .reversed());
    return list;
  }

  private static List<RunsRoot.Broken> byName(Map<Path, RunsRoot.Broken> broken) {
    return broken.values().stream().sorted(Comparator.comparing(RunsRoot.Broken::name)).toList();
  }

  private RunItem item(Path folder) {
    RunItem before = known.get(folder);
    Stamp stamp = Stamp.of(folder); // before reading: what is written meanwhile is seen next time
    if (before == null) {
      return read(RunDirectory.open(folder, root.format()), stamp);
    }
    if (!before.stamp().equals(stamp)) {
      return read(before.run(), stamp);
    }
    return before.status().state().active() ? observed(before) : before;
  }

  private static RunItem read(RunDirectory run, Stamp stamp) {
    RunStatus status = run.status();
    return new RunItem(run, status, RunSummary.of(run, status), stamp);
  }

  /** No file tells that a process has died. */
  private static RunItem observed(RunItem before) {
    RunStatus status = before.status().observed();
    return status.equals(before.status())
        ? before
        : new RunItem(before.run(), status, RunSummary.of(before.run(), status), before.stamp());
  }

  private RunsRoot.Broken broken(Path folder, String reason) {
    RunsRoot.Broken before = unreadable.get(folder);
    if (before != null && before.reason().equals(reason)) {
      return before;
    }
    return new RunsRoot.Broken(folder, modified(folder), reason);
  }

  private static Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException notThere) {
      return Instant.EPOCH;
    }
  }
}
