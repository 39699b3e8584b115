package org.redoubt.ui.surface;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.surface.SurfaceViewModel.State;

/** Looks for surfaces in run directories and brings them into sight. */
final class SurfaceFinder {
  private static final Texts TEXTS = Texts.of("surface");
  private final UiThreads threads;
  private final SurfaceForm form;
  private final SurfaceSight sight;
  private final Consumer<String> problem;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_RUNS);
  private final ObservableList<SurfaceChoice> computed = FXCollections.observableArrayList();
  private final ObservableList<SurfaceChoice> computedView =
      FXCollections.unmodifiableObservableList(computed); // kept: it holds its source weakly
  private @Nullable SurfaceChoice picked;
  private @Nullable SurfaceRequest expected;
  private boolean failed;
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

  /** A task has ended well that was to write these: the next look says so if it has not. */
  void expect(SurfaceRequest written) {
    expected = written;
  }

  /** There is nothing to look for. */
  void nothing(State why) {
    request++;
    listing++;
    forget();
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
    int asked = request;
    threads.work(
        () -> SurfaceReader.computed(first),
        all -> {
          if (mine == listing) {
            keep(all);
            listed.run();
          }
        },
        error -> {
          if (mine == listing) {
            failed(asked, error);
          }
        });
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
        if (mine != request) {
          return; // the form's change has begun another look
        }
      }
    }
    settle(found);
    if (!found.sameAs(sight.surfacesProperty().get())) {
      sight.show(found);
    }
    state.set(found.found().isEmpty() ? State.NOTHING : State.READY);
  }

  /** What an earlier look found wrong is over; what a task was to write must be there. */
  private void settle(SurfaceSet found) {
    forget();
    SurfaceRequest written = expected;
    if (written != null && found.request().sameAs(written)) {
      expected = null;
      if (!found.missing().isEmpty()) {
        problem.accept(TEXTS.get("unwritten", String.join(", ", found.missing())));
      }
    }
  }

  private void forget() {
    if (failed) {
      failed = false;
      problem.accept("");
    }
  }

  private void failed(int mine, Throwable error) {
    if (mine == request) {
      failed = true;
      sight.show(null);
      problem.accept(String.valueOf(error.getMessage()));
      state.set(State.NOTHING);
    }
  }
}
