package org.redoubt.ui.model;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.redoubt.run.RunsRoot;
import org.redoubt.ui.base.Failure;
import org.redoubt.ui.base.UiThreads;

/** The runs there are, newest first, whoever started them. */
public final class RunsModel {
  private final RunsRoot root;
  private final UiThreads threads;
  private final Notices notices;
  private final RunsWatch watch;
  private final AtomicBoolean looking = new AtomicBoolean();
  private final KeyedList<RunItem> items = new KeyedList<>(RunItem::name);
  private final KeyedList<RunsRoot.Broken> broken = new KeyedList<>(RunsRoot.Broken::name);
  // Views are kept: nothing else holds them, and a view that is collected takes its listeners
  // along.
  private final ObservableList<RunItem> itemsView = FXCollections.unmodifiableObservableList(items);
  private final ObservableList<RunsRoot.Broken> brokenView =
      FXCollections.unmodifiableObservableList(broken);
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();

  public RunsModel(RunsRoot root, UiThreads threads, Notices notices) {
    this.root = root;
    this.threads = threads;
    this.notices = notices;
    this.watch = new RunsWatch(root);
  }

  public RunsRoot root() {
    return root;
  }

  /** The runs; an entry is replaced when it changes, and the list changes only then. */
  public ObservableList<RunItem> items() {
    return itemsView;
  }

  /** Directories that should be runs and cannot be opened. */
  public ObservableList<RunsRoot.Broken> broken() {
    return brokenView;
  }

  /**
   * Whether the runs have been looked at once: until then an empty list means nothing. Where there
   * are very many the newest come first, the others in the moments after that.
   */
  public ReadOnlyBooleanProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  /** The run of that directory name. */
  public Optional<RunItem> find(String name) {
    return items.stream().filter(item -> item.name().equals(name)).findFirst();
  }

  /** Looks at the runs; does nothing while an earlier look is under way. */
  public void refresh() {
    if (looking.compareAndSet(false, true)) {
      threads.work(watch::look, this::seen, this::failed);
    }
  }

  private void seen(RunsWatch.View view) {
    looking.set(false);
    items.become(view.items());
    broken.become(view.broken());
    loaded.set(true);
    if (view.more()) {
      refresh();
    }
  }

  private void failed(Throwable error) {
    looking.set(false);
    notices.problem(Failure.sentence(error));
  }
}
