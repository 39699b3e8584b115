package org.redoubt.ui.surface;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.Group;
import org.redoubt.ui.gallery.GalleryViewModel;
import org.redoubt.ui.gallery.Outcome;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.model.SelectedRuns;
import org.redoubt.ui.shell.Services;

/** Loss surfaces around an image, of the selected runs: chosen, computed, shown. */
final class SurfaceViewModel {
  /** Runs side by side. */
  static final int MOST = 4;

  private static final String IMAGE = "surface.image";
  private final Services services;
  private final GalleryViewModel gallery;
  private final SurfaceForm form;
  private final SurfaceSight sight = new SurfaceSight();
  private final SurfaceComputation computation;
  private final SurfaceFinder finder;
  private final SelectedRuns selected;

  SurfaceViewModel(Services services) {
    this.services = services;
    this.gallery = new GalleryViewModel(services.threads(), services.tasks());
    this.form = new SurfaceForm(services.memory());
    this.computation = new SurfaceComputation(services.tasks(), this::ended);
    this.finder = new SurfaceFinder(services.threads(), form, sight, computation::say);
    this.selected =
        new SelectedRuns(
            services.runs(), services.selection(), SelectedRuns::results, this::runsChanged);
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
    return finder.stateProperty();
  }

  SurfaceComputation computation() {
    return computation;
  }

  /** What the first run holds already. */
  ObservableList<SurfaceChoice> computed() {
    return finder.computed();
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
    selected.begin();
  }

  void hidden() {
    selected.pause();
  }

  private void runsChanged() {
    gallery.show(runs().stream().findFirst().orElse(null));
    read();
  }

  private void imageChanged(@Nullable Integer now) {
    if (now != null) {
      services.memory().put(IMAGE, now.toString());
    }
    changed();
  }

  private void changed() {
    computation.say("");
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
        && computed().isEmpty()) {
      gallery.select(gallery.shown().get(0).index());
    }
  }

  /** The surfaces that the controls describe; empty: something is not chosen yet. */
  Optional<SurfaceRequest> wanted() {
    Integer image = gallery.selectedProperty().get();
    List<RunItem> runs = runs();
    if (runs.isEmpty() || image == null) {
      return Optional.empty();
    }
    SurfaceChoice choice =
        new SurfaceChoice(image, form.groupProperty().get(), form.spaceProperty().get());
    return form.settings().map(settings -> new SurfaceRequest(runs, choice, settings));
  }

  private void read() {
    if (!selected.watching()) {
      return;
    }
    List<RunItem> runs = runs();
    if (runs.isEmpty()) {
      finder.nothing(State.NO_RUNS);
      return;
    }
    wanted()
        .ifPresentOrElse(
            finder::find,
            () -> finder.nothing(form.radii().isEmpty() ? State.INVALID : State.NO_IMAGE));
    finder.list(runs.get(0), this::listed);
  }

  private void listed() {
    if (gallery.selectedProperty().get() == null) {
      computed().stream().findFirst().ifPresentOrElse(this::pick, this::firstImage);
    }
  }

  /** Shows a surface that was computed before, with the settings it was computed with. */
  void pick(SurfaceChoice choice) {
    finder.adoptSettingsOf(choice);
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
    Integer image = computation.suggestionProperty().get();
    if (image != null) {
      gallery.select(image);
      compute();
    }
  }

  private void ended(Optional<SurfaceRequest> written) {
    written.ifPresent(finder::expect);
    read();
  }

  /** Computes the surfaces that the controls describe, of all runs. */
  void compute() {
    wanted().ifPresent(computation::start);
  }

  /** Hands the figures of what is seen to the export panel and leads there. */
  void export() {
    SurfaceSet seen = sight.surfacesProperty().get();
    if (seen != null && !seen.found().isEmpty()) {
      new SurfaceExport(services, sight).offer(seen);
    }
  }
}
