package org.redoubt.ui.explorer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.redoubt.run.RunDirectory;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.model.RunsModel;
import org.redoubt.ui.model.Selection;

/**
 * Which of the selected runs is looked at: the first, unless another was chosen here. Nothing is
 * read before {@link #look}.
 */
final class RunInSight {
  private final RunsModel runs;
  private final Selection selection;
  private final UiThreads threads;
  private Consumer<View> listener = view -> {};
  private @Nullable View known;
  private String chosen = "";
  private boolean looking;

  RunInSight(RunsModel runs, Selection selection, UiThreads threads) {
    this.runs = runs;
    this.selection = selection;
    this.threads = threads;
    selection.names().addListener((ListChangeListener<String>) change -> refresh());
    runs.items().addListener((ListChangeListener<RunItem>) change -> refresh());
  }

  /**
   * A run, as far as a network can be loaded from it.
   *
   * @param name of its directory; empty: no run is selected
   * @param loadable the run; null: it has no checkpoint, or there is no run
   */
  record View(String name, @Nullable RunDirectory loadable) {}

  void onChange(Consumer<View> wanted) {
    listener = wanted;
  }

  /** Looks from now on, and tells what there is. */
  void look() {
    looking = true;
    refresh();
  }

  /** Looks no more, until {@link #look}; what was told last holds. */
  void rest() {
    looking = false;
  }

  /** Tells again what there is, though it may be the same. */
  void again() {
    known = null;
    refresh();
  }

  /** Looks at another one of the selected runs. */
  void choose(String name) {
    chosen = name;
    refresh();
  }

  /** Names of the selected runs. */
  List<String> names() {
    return selection.items().stream().map(RunItem::name).toList();
  }

  /** The run whose network is looked at; empty: none is. */
  Optional<RunDirectory> loaded() {
    return Optional.ofNullable(known).flatMap(view -> Optional.ofNullable(view.loadable()));
  }

  /** Name of the run that is looked at; empty: none. */
  String name() {
    List<String> names = names();
    return names.contains(chosen) ? chosen : names.stream().findFirst().orElse("");
  }

  private void refresh() {
    String name = name();
    View before = known;
    boolean settled = before != null && before.name().equals(name) && waitsForNothing(before);
    if (!looking || settled) {
      return;
    }
    RunItem item = runs.find(name).orElse(null);
    if (item == null) {
      tell(new View("", null));
    } else {
      RunDirectory run = item.run();
      threads.work(
          () -> !run.checkpoints().names().isEmpty(),
          loadable -> tell(new View(name, loadable ? run : null)),
          error -> tell(new View(name, null)));
    }
  }

  /** A run without checkpoint may get one. */
  private static boolean waitsForNothing(View view) {
    return view.loadable() != null;
  }

  private void tell(View view) {
    if (looking && !view.equals(known) && (view.name().isEmpty() || view.name().equals(name()))) {
      known = view;
      listener.accept(view);
    }
  }

  UiThreads threads() {
    return threads;
  }
}
