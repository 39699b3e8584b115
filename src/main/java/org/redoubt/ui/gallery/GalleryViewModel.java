package org.redoubt.ui.gallery;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.redoubt.run.RunDirectory;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.model.SelectedRuns;
import org.redoubt.ui.task.TaskItem;
import org.redoubt.ui.task.TasksModel;

/** The test images of one run: which are shown, in which order, and which one is chosen. */
public final class GalleryViewModel {
  private static final Texts TEXTS = Texts.of("gallery");
  private final UiThreads threads;
  private final TasksModel tasks;
  private final Set<String> asked = new HashSet<>();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_RUN);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable GalleryContent> content =
      new ReadOnlyObjectWrapper<>();
  private final GalleryFilter filter = new GalleryFilter();
  private final ObjectProperty<@Nullable Integer> selected = new SimpleObjectProperty<>();
  private @Nullable RunItem run;
  private int request;

  public GalleryViewModel(UiThreads threads, TasksModel tasks) {
    this.threads = threads;
    this.tasks = tasks;
  }

  /** What the gallery is at. */
  public enum State {
    NO_RUN,
    READING,
    /** A task writes the sheet of images. */
    MAKING,
    /** There is no sheet; {@link #problemProperty} says why. */
    MISSING,
    READY
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable GalleryContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** Class shown; null: any. */
  public ObjectProperty<@Nullable Integer> labelProperty() {
    return filter.labelProperty();
  }

  public ObjectProperty<Outcome> outcomeProperty() {
    return filter.outcomeProperty();
  }

  public ObjectProperty<Order> orderProperty() {
    return filter.orderProperty();
  }

  /** Position in the test set of the image chosen; it need not be among those shown. */
  public ObjectProperty<@Nullable Integer> selectedProperty() {
    return selected;
  }

  /** The images that pass the filters, in order. */
  public ObservableList<GalleryEntry> shown() {
    return filter.shown();
  }

  /** The image chosen, where the sheet has it. */
  public Optional<GalleryEntry> selection() {
    return entries().stream()
        .filter(e -> Integer.valueOf(e.index()).equals(selected.get()))
        .findFirst();
  }

  private List<GalleryEntry> entries() {
    GalleryContent now = content.get();
    return now == null ? List.of() : now.entries();
  }

  /** Shows a run's images; where there is no sheet of them yet, has it made, once. */
  public void show(@Nullable RunItem next) {
    RunItem before = run;
    run = next;
    if (same(before, next)) {
      return;
    }
    boolean other = next == null || before == null || !next.name().equals(before.name());
    if (other) {
      content.set(null);
      state.set(State.READING);
      filter.of(entries());
    }
    read(next);
  }

  /** Whether the images and what became of them are those of before. */
  private static boolean same(@Nullable RunItem before, @Nullable RunItem next) {
    return Optional.ofNullable(before)
        .map(SelectedRuns::results)
        .equals(Optional.ofNullable(next).map(SelectedRuns::results));
  }

  private void read(@Nullable RunItem next) {
    int mine = ++request;
    if (next == null) {
      state.set(State.NO_RUN);
      return;
    }
    RunDirectory directory = next.run();
    threads.work(
        () -> GalleryContent.of(directory),
        found -> {
          if (mine == request) {
            found.ifPresentOrElse(this::ready, this::missing);
          }
        },
        error -> {
          if (mine == request) {
            lacking(String.valueOf(error.getMessage()));
          }
        });
  }

  private void ready(GalleryContent found) {
    problem.set("");
    if (!found.equals(content.get())) {
      content.set(found);
      filter.of(entries());
    }
    state.set(State.READY);
  }

  private void missing() {
    RunItem one = run;
    if (one != null && asked.add(one.name())) {
      make();
    } else if (state.get() != State.MAKING) {
      lacking(TEXTS.get("missing"));
    }
  }

  private void lacking(String sentence) {
    problem.set(sentence);
    state.set(State.MISSING);
  }

  /** Has the sheet of images made. */
  public void make() {
    RunItem one = run;
    if (one == null) {
      return;
    }
    state.set(State.MAKING);
    TaskItem item =
        tasks.start(
            TEXTS.get("task", one.name()),
            List.of("data", "sheet", "--run", one.run().path().toString()));
    item.onEnd(ended -> made(one, ended));
  }

  private void made(RunItem of, TaskItem ended) {
    RunItem now = run;
    if (now == null || !now.name().equals(of.name())) {
      return;
    }
    if (ended.state() == TaskItem.State.DONE) {
      state.set(State.READING);
      read(now);
    } else {
      lacking(ended.message().isEmpty() ? TEXTS.get("missing") : ended.message());
    }
  }

  public void select(int index) {
    selected.set(index);
  }

  /** Chooses the image so many places further among those shown; stays at either end. */
  public void step(int places) {
    if (shown().isEmpty()) {
      return;
    }
    int at = placeOfSelection();
    int next = at < 0 ? 0 : Math.max(0, Math.min(shown().size() - 1, at + places));
    selected.set(shown().get(next).index());
  }

  /** Place of the chosen image among those shown; -1: it is not among them. */
  public int placeOfSelection() {
    Integer index = selected.get();
    for (int i = 0; index != null && i < shown().size(); i++) {
      if (shown().get(i).index() == index) {
        return i;
      }
    }
    return -1;
  }
}
