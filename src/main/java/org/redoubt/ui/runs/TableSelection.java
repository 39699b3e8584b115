package org.redoubt.ui.runs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.redoubt.ui.model.Selection;

/**
 * Keeps the table's selection and the window's the same. The window's is by name and outlives
 * searches and orders; the table's is by row, so it is put back after every change of the rows.
 */
final class TableSelection {
  private final RunsTable table;
  private final RunsViewModel model;
  private final Selection selection;
  private boolean putting;

  TableSelection(RunsTable table, RunsViewModel model, Selection selection) {
    this.table = table;
    this.model = model;
    this.selection = selection;
  }

  void bind() {
    table.onSelection(this::take);
    selection.names().addListener((ListChangeListener<String>) change -> put());
    model.list().arrangedProperty().addListener((count, before, now) -> put());
    put();
  }

  private void take() {
    if (!putting && !model.list().arranging()) {
      model.choose(table.selectedNames());
    }
  }

  private void put() {
    Set<String> wanted = new HashSet<>(selection.names());
    List<RunRow> rows = table.getItems();
    int[] indices =
        IntStream.range(0, rows.size()).filter(i -> wanted.contains(rows.get(i).name())).toArray();
    List<Integer> present =
        table.getSelectionModel().getSelectedIndices().stream().sorted().toList();
    if (putting || present.equals(IntStream.of(indices).boxed().toList())) {
      return;
    }
    putting = true;
    table.getSelectionModel().clearSelection();
    if (indices.length > 0) {
      table.getSelectionModel().selectIndices(indices[0], indices);
    }
    putting = false;
  }
}
