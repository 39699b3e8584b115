package org.redoubt.ui.runs;

import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.redoubt.ui.model.RunItem;

/**
 * A row of the table. It stays the same object as long as the run is there, so that a change of the
 * run is a change of cells and never of the list, its selection or its place.
 */
final class RunRow {
  private final ReadOnlyObjectWrapper<RunItem> item;
  private String haystack;

  RunRow(RunItem item) {
    this.item = new ReadOnlyObjectWrapper<>(item);
    this.haystack = haystack(item);
  }

  ReadOnlyObjectProperty<RunItem> itemProperty() {
    return item.getReadOnlyProperty();
  }

  RunItem item() {
    return item.get();
  }

  String name() {
    return item().name();
  }

  void update(RunItem now) {
    haystack = haystack(now);
    item.set(now);
  }

  /** Whether every one of the words occurs in what a search looks at; lower-case words. */
  boolean matches(String[] words) {
    for (String word : words) {
      if (!haystack.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static String haystack(RunItem item) {
    return String.join(
            "\n",
            item.name(),
            RunColumn.METHOD.text(item),
            item.summary().asked().method(),
            item.summary().asked().data(),
            String.join("\n", item.summary().notes().tags()),
            item.summary().notes().note(),
            item.status().state().word(),
            RunWords.state(item.status().state()))
        .toLowerCase(Locale.ROOT);
  }
}
