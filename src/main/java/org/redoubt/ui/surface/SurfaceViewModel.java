package org.redoubt.ui.surface;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.Group;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.gallery.GalleryViewModel;
import org.redoubt.ui.gallery.Outcome;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.shell.Services;
import org.redoubt.ui.task.TaskItem;

/** Loss surfaces around an image, of the selected runs: chosen, computed, shown. */
final class SurfaceViewModel {
  /** Runs side by side. */
  static final int MOST = 4;

  private static final Texts TEXTS = Texts.of("surface");
  private static final Pattern NEAREST =
      Pattern.compile("the nearest image with a .* is (\\d{1,9})");
  private static final String IMAGE = "surface.image";
  private final Services services;
  private final GalleryViewModel gallery;
  private final SurfaceForm form;
  private final SurfaceSight sight = new SurfaceSight();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_RUNS);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Integer> suggestion = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable TaskItem> task = new ReadOnlyObjectWrapper<>();
  private final ObservableList<SurfaceChoice> computed = FXCollections.observableArrayList();
  private final ObservableList<SurfaceChoice> computedView =
      FXCollections.unmodifiableObservableList(computed); // kept: it holds its source weakly
  private boolean inSight;
  private @Nullable SurfaceChoice picked;
  private int request;
  private List<RunItem> known = List.of();

  SurfaceViewModel(Services services) {
    this.services = services;
    this.gallery = new GalleryViewModel(services.threads(), services.tasks());
    this.form = new SurfaceForm(services.memory());
    services.selection().names().addListener((ListChangeListener<String>) change -> runsChanged());
    services.runs().items().addListener((ListChangeListener<RunItem>) change -> runsChanged());
    remembered().ifPresent(gallery::select);
    gallery.selectedProperty().addListener((property, before, now) -> imageChanged(now));
    gallery.outcomeProperty().addListener((property, before, now) -> follow(now));
    gallery.stateProperty().addListener((property, before, now) -> firstImage());
    form.all().forEach(value -> value.addListener((property, before, now) -> changed()));
  }

  /** What the panel is at, besides a task that runs. */
  enum State {
    NO_RUNS,
    NO_IMAGE,
    /** The half-width is no number. */
    INVALID,
    READING,
    /** None of the runs has the surface wanted. */
    NOTHING,
    /** Some or all have it. */
    READY
  }

  private Optional<Integer> remembered() {
    String text = services.memory().get(IMAGE, "");
    return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  GalleryViewModel gallery() {
    return gallery;
  }

  SurfaceForm form() {
    return form;
  }

  SurfaceSight sight() {
    return sight;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Why the last thing asked for cannot be had; empty: it can. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The image that the problem's sentence advises to take. */
  ReadOnlyObjectProperty<@Nullable Integer> suggestionProperty() {
    return suggestion.getReadOnlyProperty();
  }

  /** The task that computes; null: none does. */
  ReadOnlyObjectProperty<@Nullable TaskItem> taskProperty() {
    return task.getReadOnlyProperty();
  }

  /** What the first run holds already. */
  ObservableList<SurfaceChoice> computed() {
    return computedView;
  }

  /** The runs shown, in the order selected. */
  List<RunItem> runs() {
    return services.selection().items().stream().limit(MOST).toList();
  }

  /** How many of the selected runs are not shown. */
  int left() {
    return Math.max(0, services.selection().items().size() - MOST);
  }

  /** The panel is seen from now on. */
  void shown() {
    inSight = true;
    runsChanged();
  }

  void hidden() {
    inSight = false;
  }

  private void runsChanged() {
    List<RunItem> now = runs();
    if (!inSight || (now.equals(known) && !now.isEmpty())) {
      return;
    }
    known = now;
    gallery.show(now.isEmpty() ? null : now.get(0));
    read();
  }

  private void imageChanged(@Nullable Integer now) {
    if (now != null) {
      services.memory().put(IMAGE, now.toString());
    }
    changed();
  }

  private void changed() {
    say("");
    read();
  }

  /** Whoever looks for images that fool the network wants to see those that do. */
  private void follow(Outcome outcome) {
    switch (outcome) {
      case POSITIVE -> form.groupProperty().set(Group.POSITIVE);
      case NEGATIVE -> form.groupProperty().set(Group.NEGATIVE);
      case CLEAN_RIGHT, CLEAN_WRONG -> form.groupProperty().set(Group.CLEAN);
      case ANY -> {}
    }
  }

  private void firstImage() {
    if (gallery.selectedProperty().get() == null
        && !gallery.shown().isEmpty()
        && computed.isEmpty()) {
      gallery.select(gallery.shown().get(0).index());
    }
  }

  /** The surfaces that the controls describe; empty: something is not chosen yet. */
  Optional<SurfaceRequest> wanted() {
    Integer image = gallery.selectedProperty().get();
    if (known.isEmpty() || image == null) {
      return Optional.empty();
    }
    SurfaceChoice choice =
        new SurfaceChoice(image, form.groupProperty().get(), form.spaceProperty().get());
    return form.settings().map(settings -> new SurfaceRequest(known, choice, settings));
  }

  private void read() {
    int mine = ++request;
    if (known.isEmpty()) {
      computed.clear();
      sight.show(null);
      state.set(State.NO_RUNS);
      return;
    }
    RunItem first = known.get(0);
    services
        .threads()
        .work(() -> SurfaceReader.computed(first), this::list, error -> failed(mine, error));
    Optional<SurfaceRequest> wanted = wanted();
    if (wanted.isEmpty()) {
      sight.show(null);
      state.set(form.radii().isEmpty() ? State.INVALID : State.NO_IMAGE);
      return;
    }
    SurfaceSet seen = sight.surfacesProperty().get();
    if (seen == null || !seen.request().sameAs(wanted.get())) {
      state.set(State.READING);
    }
    services
        .threads()
        .work(
            () -> SurfaceReader.read(wanted.get()),
            found -> seen(mine, found),
            error -> failed(mine, error));
  }

  private void list(List<SurfaceChoice> all) {
    if (!computed.equals(all)) {
      computed.setAll(all);
    }
    if (gallery.selectedProperty().get() == null) {
      all.stream().findFirst().ifPresentOrElse(this::pick, this::firstImage);
    }
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
      say(String.valueOf(error.getMessage()));
      state.set(State.NOTHING);
    }
  }

  private void say(String sentence) {
    problem.set(sentence);
    Matcher nearest = NEAREST.matcher(sentence);
    suggestion.set(nearest.find() ? Integer.valueOf(nearest.group(1)) : null);
  }

  /** Shows a surface that was computed before, with the settings it was computed with. */
  void pick(SurfaceChoice choice) {
    picked = choice;
    form.groupProperty().set(choice.group());
    form.spaceProperty().set(choice.space());
    gallery.select(choice.image());
    read();
  }

  /** Shows the surface that is there, with the settings it was computed with. */
  void adoptOther() {
    SurfaceSet found = sight.surfacesProperty().get();
    SurfaceSettings other = found == null ? null : found.other();
    if (other != null) {
      form.adopt(other);
    }
  }

  /** Takes the image that the last problem's sentence advises to take, and computes. */
  void takeSuggestion() {
    Integer image = suggestion.get();
    if (image != null) {
      gallery.select(image);
      compute();
    }
  }

  /** Computes the surfaces that the controls describe, of all runs. */
  void compute() {
    if (task.get() == null) {
      wanted().ifPresent(this::compute);
    }
  }

  private void compute(SurfaceRequest wanted) {
    say("");
    String title = TEXTS.get("task", wanted.choice().image(), wanted.runs().size());
    TaskItem item = services.tasks().start(title, wanted.words());
    task.set(item);
    item.onEnd(this::computed);
  }

  private void computed(TaskItem item) {
    task.set(null);
    if (item.state() == TaskItem.State.FAILED) {
      say(item.message());
    }
    if (inSight) {
      read();
    }
  }

  /** Stops the task that computes; what it has made is kept. */
  void stop() {
    TaskItem item = task.get();
    if (item != null) {
      item.cancel();
    }
  }

  /** Hands the figures of what is seen to the export panel and leads there. */
  void export() {
    SurfaceSet seen = sight.surfacesProperty().get();
    if (seen != null && !seen.found().isEmpty()) {
      new SurfaceExport(services).offer(seen);
    }
  }
}
