package org.redoubt.ui.model;

import java.util.List;
import java.util.function.Function;
import javafx.collections.ListChangeListener;

/**
 * The selected runs, for a panel in sight. It is told when others are selected and when what it
 * shows of one may have changed, not each time that a run which trains has written a row.
 */
public final class SelectedRuns {
  private final Selection selection;
  private final Function<RunItem, Object> shown;
  private final Runnable changed;
  private List<RunItem> items = List.of();
  private List<Object> seen = List.of();
  private boolean watching;

  /**
   * @param shown what the panel shows of a run: equal as long as that has not changed
   * @param changed is told; also whenever no run is selected, for the runs may not be read yet
   */
  public SelectedRuns(
      RunsModel runs, Selection selection, Function<RunItem, Object> shown, Runnable changed) {
    this.selection = selection;
    this.shown = shown;
    this.changed = changed;
    selection.names().addListener((ListChangeListener<String>) change -> look());
    runs.items().addListener((ListChangeListener<RunItem>) change -> look());
    runs.loadedProperty().addListener((property, before, now) -> look());
  }

  /** What a panel of evaluations and analyses shows of a run. */
  public static Object results(RunItem run) {
    return List.of(run.name(), run.stamp().results());
  }

  /** The runs as they were last seen, in the order selected. */
  public List<RunItem> items() {
    return items;
  }

  /** Takes note of the runs from now on. */
  public void begin() {
    watching = true;
    look();
  }

  /** Takes no note of them any more. */
  public void pause() {
    watching = false;
  }

  /** Whether note is taken of the runs. */
  public boolean watching() {
    return watching;
  }

  private void look() {
    if (!watching) {
      return;
    }
    List<Object> now = selection.items().stream().map(shown).toList();
    items = selection.items();
    if (!now.equals(seen) || now.isEmpty()) {
      seen = now;
      changed.run();
    }
  }
}
