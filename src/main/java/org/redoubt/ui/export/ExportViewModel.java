package org.redoubt.ui.export;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.redoubt.report.OfferedFigure;
import org.redoubt.run.RunDirectory;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.model.SelectedRuns;
import org.redoubt.ui.shell.Services;

/** What can be drawn of the selected runs, and which of it is chosen. */
final class ExportViewModel {
  private final Services services;
  private final ExportOptions options;
  private final ReadOnlyObjectWrapper<Offer> offer = new ReadOnlyObjectWrapper<>(Offer.NOTHING);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);
  private final ObservableList<Drawable> found = FXCollections.observableArrayList();
  private final ObservableList<Drawable> foundView =
      FXCollections.unmodifiableObservableList(found);
  private final ObjectProperty<@Nullable Drawable> chosen = new SimpleObjectProperty<>();
  private final StringProperty search = new SimpleStringProperty("");
  private final ExportWriter writer;
  private final SelectedRuns selected;
  private String problem = "";
  private int request;

  ExportViewModel(Services services) {
    this.services = services;
    this.options = new ExportOptions(services.memory());
    this.writer = new ExportWriter(services);
    search.addListener((property, before, now) -> find());
    selected =
        new SelectedRuns(services.runs(), services.selection(), ExportViewModel::shown, this::look);
    services.exports().offeredProperty().addListener((property, before, now) -> handed(now));
  }

  /** Curves of a run that trains are listed anew after every epoch. */
  private static Object shown(RunItem run) {
    return List.of(
        SelectedRuns.results(run), run.status().state(), run.status().progress().epoch());
  }

  /** Where the panel stands. */
  enum State {
    NOTHING_SELECTED,
    READING,
    READY,
    FAILED
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** A sentence where the state is FAILED. */
  String problem() {
    return problem;
  }

  ExportOptions options() {
    return options;
  }

  ExportWriter writer() {
    return writer;
  }

  /** What matches the search, by chapter. */
  ObservableList<Drawable> found() {
    return foundView;
  }

  List<Missing> missing() {
    return offer.get().missing();
  }

  ReadOnlyObjectProperty<Offer> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  /** The figure that is shown and exported. */
  ObjectProperty<@Nullable Drawable> chosenProperty() {
    return chosen;
  }

  StringProperty searchProperty() {
    return search;
  }

  /** Takes note of the runs from now on. */
  void begin() {
    selected.begin();
  }

  /** Takes no note of them any more. */
  void pause() {
    selected.pause();
  }

  /** Writes the figure that is chosen. */
  void export() {
    Drawable figure = chosen.get();
    if (figure != null) {
      plan().ifPresent(plan -> writer.write(List.of(figure), plan));
    }
  }

  /** Writes every figure of the run of the chosen figure, or of the first run. */
  void exportAll() {
    subject()
        .ifPresent(
            run ->
                plan()
                    .ifPresent(
                        plan ->
                            writer.write(
                                offer.get().drawables().stream()
                                    .filter(one -> one.runs().equals(List.of(run)))
                                    .filter(one -> one.chapter() != Chapter.OFFERED)
                                    .toList(),
                                plan)));
  }

  /** The run that {@link #exportAll} writes. */
  Optional<RunDirectory> subject() {
    Drawable figure = chosen.get();
    return figure != null && figure.runs().size() == 1
        ? Optional.of(figure.runs().get(0))
        : selected.items().stream().findFirst().map(RunItem::run);
  }

  /** Writes a page about the selected runs, in a task. */
  void report() {
    if (!selected.items().isEmpty()) {
      plan()
          .ifPresent(
              plan ->
                  writer.report(
                      selected.items().stream().map(RunItem::run).toList(), plan.folder()));
    }
  }

  /** Runs the command that makes what is missing. */
  void make(Missing missing) {
    writer.make(missing);
  }

  /** The options as they are; empty where they cannot be used, which is told. */
  Optional<ExportPlan> plan() {
    String wrong = options.problem();
    if (!wrong.isEmpty()) {
      writer.fail(wrong);
      return Optional.empty();
    }
    return Optional.of(
        options.plan(selected.items().size() > 1 ? ExportPlan.Runs.SEVERAL : ExportPlan.Runs.ONE));
  }

  /** A search of before would hide what is handed over. */
  private void handed(List<OfferedFigure> items) {
    if (!items.isEmpty()) {
      search.set("");
      look();
      chosen.set(new Drawable.OfItem(items.get(0), Chapter.OFFERED));
    }
  }

  private void look() {
    int mine = ++request;
    List<OfferedFigure> handed = services.exports().offeredProperty().get();
    List<RunDirectory> runs = selected.items().stream().map(RunItem::run).toList();
    if (runs.isEmpty() && handed.isEmpty()) {
      seen(Offer.NOTHING);
      return;
    }
    services
        .threads()
        .work(
            () -> Offer.of(runs, handed),
            made -> {
              if (mine == request) {
                seen(made);
              }
            },
            error -> {
              if (mine == request) {
                problem = String.valueOf(error.getMessage());
                state.set(State.FAILED);
              }
            });
  }

  private void seen(Offer made) {
    offer.set(made);
    find();
    boolean any = !selected.items().isEmpty() || !made.drawables().isEmpty();
    boolean loaded = services.runs().loadedProperty().get();
    state.set(any ? State.READY : loaded ? State.NOTHING_SELECTED : State.READING);
  }

  /** The figure that was chosen stays so if there is still one of its name. */
  private void find() {
    Drawable before = chosen.get();
    found.setAll(offer.get().matching(search.get()).toList());
    Drawable now =
        found.stream()
            .filter(one -> before != null && one.sameAs(before))
            .findFirst()
            .orElse(found.isEmpty() ? null : found.get(0));
    chosen.set(now);
  }
}
