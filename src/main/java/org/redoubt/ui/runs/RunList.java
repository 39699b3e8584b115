package org.redoubt.ui.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.model.KeyedList;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.model.RunsModel;

/** The rows of the table: the runs that match the search, in the order chosen. */
final class RunList {
  private final RunsModel runs;
  private final Map<String, RunRow> known = new HashMap<>();
  private final KeyedList<RunRow> rows = new KeyedList<>(RunRow::name);
  private final ObservableList<RunRow> view = FXCollections.unmodifiableObservableList(rows);
  private final StringProperty search = new SimpleStringProperty("");
  private final BooleanProperty hiddenShown = new SimpleBooleanProperty();
  private final ReadOnlyIntegerWrapper hidden = new ReadOnlyIntegerWrapper();
  private @Nullable Comparator<RunRow> order;
  private final ReadOnlyIntegerWrapper arranged = new ReadOnlyIntegerWrapper();
  private boolean arranging;

  RunList(RunsModel runs) {
    this.runs = runs;
    runs.items().addListener((ListChangeListener<RunItem>) change -> take());
    search.addListener((text, before, now) -> arrange());
    hiddenShown.addListener((shown, before, now) -> arrange());
    take();
  }

  ObservableList<RunRow> rows() {
    return view;
  }

  /** Words that all have to occur in the name, method, data set, tags, note or state. */
  StringProperty searchProperty() {
    return search;
  }

  /** Whether hidden runs are listed. */
  BooleanProperty hiddenShownProperty() {
    return hiddenShown;
  }

  /** Number of hidden runs, listed or not. */
  ReadOnlyIntegerProperty hiddenProperty() {
    return hidden.getReadOnlyProperty();
  }

  /** Whether the list itself is just changing: what its selection does meanwhile is not chosen. */
  boolean arranging() {
    return arranging;
  }

  /** Counts the changes of the list, each after it was made. */
  ReadOnlyIntegerProperty arrangedProperty() {
    return arranged.getReadOnlyProperty();
  }

  /** Orders the rows; null: the newest first. */
  void order(@Nullable Comparator<RunRow> wanted) {
    order = wanted;
    arrange();
  }

  private void take() {
    Map<String, RunItem> now = new HashMap<>();
    runs.items().forEach(item -> now.put(item.name(), item));
    known.keySet().retainAll(now.keySet());
    now.forEach(
        (name, item) -> {
          RunRow row = known.get(name);
          if (row == null) {
            known.put(name, new RunRow(item));
          } else if (!row.item().equals(item)) {
            row.update(item);
          }
        });
    hidden.set((int) runs.items().stream().filter(i -> i.summary().notes().hidden()).count());
    arrange();
  }

  private void arrange() {
    String[] words = search.get().strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
    List<RunRow> wanted = new ArrayList<>();
    for (RunItem item : runs.items()) {
      RunRow row = known.get(item.name());
      boolean shown = hiddenShown.get() || !item.summary().notes().hidden();
      if (row != null && shown && row.matches(words)) {
        wanted.add(row);
      }
    }
    if (order != null) {
      wanted.sort(order);
    }
    if (!wanted.equals(rows)) {
      arranging = true;
      rows.become(wanted);
      arranging = false;
      arranged.set(arranged.get() + 1);
    }
  }
}
