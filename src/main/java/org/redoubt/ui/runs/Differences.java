package org.redoubt.ui.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redoubt.run.ExperimentTree;
import org.redoubt.ui.model.RunItem;

/**
 * What several runs were asked that is not the same for all of them.
 *
 * @param columns the runs, at most {@link #MOST} of them
 * @param left number of runs that are not shown
 * @param rows settings that differ, in the order of the configuration
 */
record Differences(List<RunItem> columns, int left, List<Row> rows) {
  /** Columns that can be read side by side. */
  static final int MOST = 8;

  private static final String ABSENT = "–";

  Differences {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A setting.
   *
   * @param path such as {@code method.lambda_lc}
   * @param values one a run; a dash where the run's configuration has no such key
   */
  record Row(String path, List<String> values) {
    Row {
      values = List.copyOf(values);
    }

    boolean differs() {
      return values.stream().distinct().count() > 1;
    }
  }

  /** Compares runs; takes some milliseconds for each, so not on the window's thread. */
  static Differences of(List<RunItem> selected) {
    List<RunItem> columns = selected.subList(0, Math.min(MOST, selected.size()));
    List<Map<String, String>> settings = columns.stream().map(Differences::settings).toList();
    Set<String> paths = new LinkedHashSet<>();
    settings.forEach(one -> paths.addAll(one.keySet()));
    List<Row> rows = new ArrayList<>();
    for (String path : paths) {
      rows.add(
          new Row(path, settings.stream().map(one -> one.getOrDefault(path, ABSENT)).toList()));
    }
    return new Differences(
        columns, selected.size() - columns.size(), rows.stream().filter(Row::differs).toList());
  }

  private static Map<String, String> settings(RunItem item) {
    Map<String, String> settings = new LinkedHashMap<>();
    ExperimentTree.entries(item.run().experiment())
        .forEach(entry -> settings.put(entry.path(), entry.value()));
    return settings;
  }

  /** Whether the runs were asked the same. */
  boolean none() {
    return rows.isEmpty();
  }
}
