package org.redoubt.ui.runs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.shell.Services;

/** The runs panel without its looks. */
final class RunsViewModel {
  private final Services services;
  private final InstantSource clock;
  private final RunList list;
  private final RunActions actions;
  private final LiveRun live;
  private final Notebook notebook;
  private final ReadOnlyObjectWrapper<List<RunItem>> selected =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Instant> now;

  RunsViewModel(Services services, Outside outside, InstantSource clock) {
    this.services = services;
    this.clock = clock;
    this.now = new ReadOnlyObjectWrapper<>(clock.instant());
    list = new RunList(services.runs());
    actions = new RunActions(services, outside);
    live = new LiveRun(services.threads());
    notebook = new Notebook(actions);
    services.selection().names().addListener((ListChangeListener<String>) change -> follow());
    services.runs().items().addListener((ListChangeListener<RunItem>) change -> follow());
    follow();
  }

  RunList list() {
    return list;
  }

  RunActions actions() {
    return actions;
  }

  LiveRun live() {
    return live;
  }

  Notebook notebook() {
    return notebook;
  }

  /** The selected runs as they are now, in the order chosen. */
  ReadOnlyObjectProperty<List<RunItem>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** The present, for ages; it moves when {@link #tick} is called. */
  ReadOnlyObjectProperty<Instant> nowProperty() {
    return now.getReadOnlyProperty();
  }

  /** Selects the runs that the user chose in the table, and keeps the order of those before. */
  void choose(List<String> names) {
    List<String> before = services.selection().names();
    List<String> kept = before.stream().filter(names::contains).toList();
    List<String> added = names.stream().filter(name -> !before.contains(name)).toList();
    services.selection().select(Stream.concat(kept.stream(), added.stream()).toList());
  }

  /** Moves the present on. */
  void tick() {
    now.set(clock.instant());
  }

  private void follow() {
    List<RunItem> items = services.selection().items();
    if (!items.equals(selected.get())) {
      selected.set(items);
    }
    live.show(items.size() == 1 ? items.get(0) : null);
  }
}
