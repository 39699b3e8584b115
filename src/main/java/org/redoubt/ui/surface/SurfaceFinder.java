package org.redoubt.ui.surface;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.surface.SurfaceViewModel.State;

/** Looks for surfaces in run directories and brings them into sight. */
final class SurfaceFinder {
  private final UiThreads threads;
  private final SurfaceForm form;
  private final SurfaceSight sight;
  private final Consumer<String> problem;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_RUNS);
  private final ObservableList<SurfaceChoice> computed = FXCollections.observableArrayList();
  private final ObservableList<SurfaceChoice> computedView =
      FXCollections.unmodifiableObservableList(computed); // kept: it holds its source weakly
  private @Nullable SurfaceChoice picked;
  private int request;
  private int listing;

  /**
   * @param problem is told a sentence where a file is damaged
   */
  SurfaceFinder(UiThreads threads, SurfaceForm form, SurfaceSight sight, Consumer<String> problem) {
    this.threads = threads;
    this.form = form;
    this.sight = sight;
    this.problem = problem;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What the first run holds already. */
  ObservableList<SurfaceChoice> computed() {
    return computedView;
  }

  /** The next surfaces found around this bring their settings along. */
  void adoptSettingsOf(SurfaceChoice choice) {
    picked = choice;
  }

  /** There is nothing to look for. */
  void nothing(State why) {
    request++;
    listing++;
    sight.show(null);
    state.set(why);
    if (why == State.NO_RUNS) {
      computed.clear();
    }
  }

  /**
   * Lists what a run holds.
   *
   * @param listed is called once that is known
   */
  void list(RunItem first, Runnable listed) {
    int mine = ++listing;
    threads.work(
        () -> SurfaceReader.computed(first),
        all -> {
          if (mine == listing) {
            keep(all);
            listed.run();
          }
        },
        error -> failed(request, error));
  }

  private void keep(List<SurfaceChoice> all) {
    if (!computed.equals(all)) {
      computed.setAll(all);
    }
  }

  /** Looks for the surfaces that are wanted. */
  void find(SurfaceRequest wanted) {
    int mine = ++request;
    boolean same =
        Optional.ofNullable(sight.surfacesProperty().get())
            .filter(seen -> seen.request().sameAs(wanted))
            .isPresent();
    if (!same) {
      state.set(State.READING);
    }
    threads.work(
        () -> SurfaceReader.read(wanted), found -> seen(mine, found), error -> failed(mine, error));
  }

  private void seen(int mine, SurfaceSet found) {
    if (mine != request) {
      return;
    }
    SurfaceSettings other = found.other();
    if (found.request().choice().equals(picked)) {
      picked = null;
      if (found.found().isEmpty() && other != null) {
        form.adopt(other);
        return;
      }
    }
    if (!found.sameAs(sight.surfacesProperty().get())) {
      sight.show(found);
    }
    state.set(found.found().isEmpty() ? State.NOTHING : State.READY);
  }

  private void failed(int mine, Throwable error) {
    if (mine == request) {
      sight.show(null);
      problem.accept(String.valueOf(error.getMessage()));
      state.set(State.NOTHING);
    }
  }
}
