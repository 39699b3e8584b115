package org.redoubt.ui.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import org.redoubt.ui.base.Memory;

/** Remembers which columns are shown, where they stand, and what the table is sorted by. */
record ColumnChoice(Memory memory) {
  private static final String HIDDEN = "runs.columns.hidden";
  private static final String ORDER = "runs.columns.order";
  private static final String SORT = "runs.sort";

  /** Brings the table to what is remembered, and remembers from now on. */
  void keep(RunsTable table) {
    List<String> hidden = words(HIDDEN);
    List<String> order = words(ORDER);
    List<TableColumn<RunRow, ?>> columns = new ArrayList<>(table.getColumns());
    columns.forEach(column -> column.setVisible(!hidden.contains(name(column))));
    if (order.size() == columns.size()) {
      columns.sort(Comparator.comparingInt(column -> order.indexOf(name(column))));
      table.getColumns().setAll(columns);
    }
    sort(table, columns);
    columns.forEach(
        column -> column.visibleProperty().addListener((shown, before, now) -> write(table)));
    table.getColumns().addListener((ListChangeListener<TableColumn<RunRow, ?>>) c -> write(table));
    table.setOnSort(event -> write(table));
  }

  private void sort(RunsTable table, List<TableColumn<RunRow, ?>> columns) {
    for (String word : words(SORT)) {
      boolean falling = word.startsWith("-");
      String wanted = falling ? word.substring(1) : word;
      for (TableColumn<RunRow, ?> column : columns) {
        if (name(column).equals(wanted)) {
          column.setSortType(
              falling ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
          table.getSortOrder().add(column);
        }
      }
    }
  }

  private void write(RunsTable table) {
    memory.put(
        HIDDEN,
        table.getColumns().stream()
            .filter(column -> !column.isVisible())
            .map(ColumnChoice::name)
            .collect(Collectors.joining(",")));
    memory.put(
        ORDER,
        table.getColumns().stream().map(ColumnChoice::name).collect(Collectors.joining(",")));
    memory.put(
        SORT,
        table.getSortOrder().stream().map(ColumnChoice::signed).collect(Collectors.joining(",")));
  }

  private static String signed(TableColumn<RunRow, ?> column) {
    return (column.getSortType() == TableColumn.SortType.DESCENDING ? "-" : "") + name(column);
  }

  private static String name(TableColumn<RunRow, ?> column) {
    return String.valueOf(column.getUserData());
  }

  private List<String> words(String key) {
    String text = memory.get(key, "");
    return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
  }
}
