package org.redoubt.ui.latent;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Settings;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.model.SelectedRuns;
import org.redoubt.ui.shell.Services;
import org.redoubt.ui.task.Computation;
import org.redoubt.ui.task.TaskItem;

/** The latent space of the selected runs: read, computed, shown. */
final class LatentViewModel {
  /** Layouts side by side. */
  static final int MOST = 2;

  private static final Texts TEXTS = Texts.of("latent");
  private final Services services;
  private final LatentForm form = new LatentForm();
  private final SelectedRuns selected;
  private final LatentSight sight = new LatentSight();
  private final ObjectProperty<Chapter> chapter = new SimpleObjectProperty<>(Chapter.TSNE);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_RUNS);
  private final ReadOnlyObjectWrapper<@Nullable Content> content = new ReadOnlyObjectWrapper<>();
  private final Computation computation;
  private int request;
  private boolean unreadable; // what the problem is about
  private String planOf = ""; // the run whose plan the form began with

  LatentViewModel(Services services) {
    this.services = services;
    this.computation = new Computation(services.tasks());
    selected =
        new SelectedRuns(
            services.runs(), services.selection(), SelectedRuns::results, this::runsChanged);
    chapter.addListener((property, before, now) -> chapterChanged());
    form.fields()
        .forEach(field -> field.text().addListener((property, before, now) -> computation.say("")));
  }

  /** What the panel is at, besides a task that runs. */
  enum State {
    NO_RUNS,
    READING,
    /** None of the runs has what the chapter shows. */
    NOTHING,
    /** Some or all have it. */
    READY
  }

  LatentForm form() {
    return form;
  }

  LatentSight sight() {
    return sight;
  }

  ObjectProperty<Chapter> chapterProperty() {
    return chapter;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What was found for the chapter; null: nothing was read yet. */
  ReadOnlyObjectProperty<@Nullable Content> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** Why the last thing asked for cannot be had; empty: it can. */
  ReadOnlyStringProperty problemProperty() {
    return computation.problemProperty();
  }

  /** The task that computes; null: none does. */
  ReadOnlyObjectProperty<@Nullable TaskItem> taskProperty() {
    return computation.taskProperty();
  }

  /** The runs that the chapter shows, in the order selected. */
  List<RunItem> runs() {
    Stream<RunItem> selected = services.selection().items().stream();
    return (chapter.get() == Chapter.TSNE ? selected.limit(MOST) : selected).toList();
  }

  /** How many of the selected runs the chapter does not show. */
  int left() {
    return services.selection().items().size() - runs().size();
  }

  /** The panel is seen from now on. */
  void shown() {
    selected.begin();
  }

  void hidden() {
    selected.pause();
  }

  private void runsChanged() {
    startFrom(services.selection().first());
    read();
  }

  /** What is typed stays while the first run does. */
  private void startFrom(Optional<RunItem> first) {
    String name = first.map(RunItem::name).orElse("");
    if (!name.equals(planOf)) {
      planOf = name;
      first.ifPresent(run -> form.startFrom(run.run().experiment().analysis()));
    }
  }

  private void chapterChanged() {
    computation.say("");
    read();
  }

  private void read() {
    int mine = ++request;
    List<RunItem> runs = runs();
    if (runs.isEmpty()) {
      content.set(null);
      sight.show(List.of());
      state.set(State.NO_RUNS);
      return;
    }
    LatentReader reader = new LatentReader(chapter.get(), runs);
    Content before = content.get();
    if (before == null || before.chapter() != chapter.get()) {
      state.set(State.READING);
    }
    services
        .threads()
        .work(() -> reader.read(before), found -> seen(mine, found), error -> failed(mine, error));
  }

  private void seen(int mine, Content found) {
    if (mine != request) {
      return;
    }
    if (unreadable) {
      unreadable = false;
      computation.say("");
    }
    content.set(found);
    if (found.chapter() == Chapter.TSNE) {
      sight.show(found.clouds());
    }
    state.set(found.empty() ? State.NOTHING : State.READY);
  }

  private void failed(int mine, Throwable error) {
    if (mine == request) {
      content.set(null);
      sight.show(List.of());
      unreadable = true;
      computation.say(String.valueOf(error.getMessage()));
      state.set(State.NOTHING);
    }
  }

  /** Computes what the chapter shows, of all its runs. */
  void compute() {
    List<RunItem> runs = runs();
    if (taskProperty().get() != null || runs.isEmpty()) {
      return;
    }
    Optional<String> refusal = form.problem(chapter.get());
    if (refusal.isPresent()) {
      computation.say(refusal.get());
      return;
    }
    Chapter wanted = chapter.get();
    computation.start(
        TEXTS.get("task." + Settings.word(wanted), runs.size()),
        form.words(wanted, runs),
        task -> ended());
  }

  private void ended() {
    if (selected.watching()) {
      read();
    }
  }

  /** Stops the task that computes; what it has made is kept. */
  void stop() {
    computation.stop();
  }

  /** Hands the figures of what is seen to the export panel and leads there. */
  void export() {
    Content seen = content.get();
    if (seen != null && !seen.empty()) {
      new LatentExport(services, sight).offer(seen);
    }
  }
}
