package org.redoubt.ui.robustness;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.redoubt.report.FigureItem;
import org.redoubt.report.FigureKind;
import org.redoubt.run.RunDirectory;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.model.SelectedRuns;
import org.redoubt.ui.shell.Handover;
import org.redoubt.ui.shell.Services;

/** What the evaluations of the selected runs say. */
final class RobustnessViewModel {
  private static final String HIDDEN = "robustness.hidden";
  private static final String GOALS = "robustness.goals";
  private final Services services;
  private final ObservableList<ResultRow> rows = FXCollections.observableArrayList();
  private final ObservableList<String> evaluations = FXCollections.observableArrayList();
  private final ObservableList<String> evaluationsView =
      FXCollections.unmodifiableObservableList(evaluations);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);
  private final ReadOnlyObjectWrapper<@Nullable CurvePicture> picture =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ObjectProperty<Goals> goals;
  private final Set<String> hidden;
  private final SelectedRuns selected;
  private List<RunResults> results = List.of();
  private int request;

  RobustnessViewModel(Services services) {
    this.services = services;
    hidden = new HashSet<>(List.of(services.memory().get(HIDDEN, "").split("\n")));
    goals = new SimpleObjectProperty<>(remembered(services.memory().get(GOALS, "")));
    goals.addListener(
        (property, before, now) -> {
          services.memory().put(GOALS, now.name());
          look();
        });
    selected =
        new SelectedRuns(services.runs(), services.selection(), SelectedRuns::results, this::look);
  }

  private static Goals remembered(String word) {
    return List.of(Goals.values()).stream()
        .filter(goal -> goal.name().equals(word))
        .findFirst()
        .orElse(Goals.ALL);
  }

  /** Where the panel stands. */
  enum State {
    NOTHING_SELECTED,
    READING,
    NO_EVALUATION,
    READY,
    FAILED
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** A sentence where the state is FAILED, else empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The table. */
  ObservableList<ResultRow> rows() {
    return rows;
  }

  /** The picture; null where no evaluation that counts has a curve. */
  ReadOnlyObjectProperty<@Nullable CurvePicture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  ObjectProperty<Goals> goalsProperty() {
    return goals;
  }

  /** Names of the evaluations of the selected runs. */
  ObservableList<String> evaluations() {
    return evaluationsView;
  }

  /** Whether an evaluation counts. */
  boolean counts(String evaluation) {
    return !hidden.contains(evaluation);
  }

  /** Lets an evaluation count, or not; remembered by its name. */
  void toggle(String evaluation) {
    if (!hidden.remove(evaluation)) {
      hidden.add(evaluation);
    }
    services.memory().put(HIDDEN, String.join("\n", hidden));
    look();
  }

  /** Takes note of the runs from now on. */
  void begin() {
    selected.begin();
  }

  /** Takes no note of them any more. */
  void pause() {
    selected.pause();
  }

  /** The table as CSV. */
  String csv(List<ResultRow> some) {
    return ResultRows.table(some).csv();
  }

  /** Hands the picture to the export panel and leads there. */
  void export() {
    CurvePicture shown = picture.get();
    if (shown != null) {
      FigureKind kind = FigureKind.ROBUSTNESS;
      List<RunDirectory> runs = results.stream().map(RunResults::run).toList();
      new Handover(services)
          .offer(
              () -> List.of(new FigureItem(shown.name(), kind, kind.doc(), runs, shown::figure)));
    }
  }

  private void look() {
    int mine = ++request;
    List<RunItem> items = selected.items();
    if (items.isEmpty()) {
      seen(Findings.NOTHING);
      return;
    }
    List<RunResults> known = results;
    Set<String> without = Set.copyOf(hidden);
    Goals some = goals.get();
    services
        .threads()
        .work(
            () -> Findings.of(RunResults.read(items, known), without, some),
            view -> {
              if (mine == request) {
                seen(view);
              }
            },
            error -> {
              if (mine == request) {
                failed(error);
              }
            });
  }

  private void seen(Findings view) {
    results = view.results();
    problem.set("");
    List<String> names =
        results.stream()
            .flatMap(one -> one.evaluations().stream().map(RunResults.Named::name))
            .distinct()
            .toList();
    if (!evaluations.equals(names)) {
      evaluations.setAll(names);
    }
    if (!rows.equals(view.rows())) {
      rows.setAll(view.rows());
    }
    picture.set(view.picture());
    state.set(stateOf(names));
  }

  private State stateOf(List<String> names) {
    if (!selected.items().isEmpty()) {
      return names.isEmpty() ? State.NO_EVALUATION : State.READY;
    }
    return services.runs().loadedProperty().get() ? State.NOTHING_SELECTED : State.READING;
  }

  private void failed(Throwable error) {
    problem.set(String.valueOf(error.getMessage()));
    state.set(State.FAILED);
  }
}
