package org.redoubt.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.redoubt.ui.base.Memory;

/**
 * The runs that the user works with, by name, in the order chosen. Every panel shows these, and any
 * panel may change them.
 */
public final class Selection {
  private static final String KEY = "selection";
  private final ObservableList<String> names = FXCollections.observableArrayList();
  private final ObservableList<String> view = FXCollections.unmodifiableObservableList(names);
  private final RunsModel runs;

  public Selection(RunsModel runs, Memory memory) {
    this.runs = runs;
    names.setAll(
        List.of(memory.get(KEY, "").split("\n", -1)).stream().filter(s -> !s.isEmpty()).toList());
    names.addListener(
        (ListChangeListener<String>) change -> memory.put(KEY, String.join("\n", names)));
  }

  /** Names of the run directories. */
  public ObservableList<String> names() {
    return view;
  }

  /** Selects these runs and no others; says nothing where they are selected already. */
  public void select(List<String> chosen) {
    if (!names.equals(chosen)) {
      names.setAll(chosen);
    }
  }

  /** Adds a run, or takes it out. */
  public void toggle(String name) {
    if (!names.remove(name)) {
      names.add(name);
    }
  }

  /** The runs selected that are there, in the order chosen. */
  public List<RunItem> items() {
    return names.stream().flatMap(name -> runs.find(name).stream()).toList();
  }

  /** The first of them. */
  public Optional<RunItem> first() {
    return items().stream().findFirst();
  }
}
