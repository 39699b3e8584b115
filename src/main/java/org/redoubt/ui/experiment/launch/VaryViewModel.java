package org.redoubt.ui.experiment.launch;

import java.util.HashSet;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.ConfigException;
import org.redoubt.config.Experiment;
import org.redoubt.config.ExperimentYaml;
import org.redoubt.ui.base.Failure;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.experiment.ExperimentDocument;

/** A grid: one or two fields over lists of values, each combination a run. */
final class VaryViewModel {
  static final int MOST = 200;
  private static final Texts TEXTS = Texts.of("launch");
  private final ExperimentDocument document;
  private final UiThreads threads;
  private final List<VaryRow> rows = List.of(new VaryRow(), new VaryRow());
  private final ObservableList<String> fields = FXCollections.observableArrayList();
  // kept: nothing else holds a view, and one that is collected takes its listeners along
  private final ObservableList<String> fieldsView =
      FXCollections.unmodifiableObservableList(fields);
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private int checks;

  VaryViewModel(ExperimentDocument document, UiThreads threads) {
    this.document = document;
    this.threads = threads;
    for (VaryRow row : rows) {
      row.pathProperty().addListener((property, before, now) -> check());
      row.valuesProperty().addListener((property, before, now) -> check());
    }
    document.experimentProperty().addListener((property, before, now) -> show(now));
    show(document.lastValid());
  }

  /** The two rows; the second may stay empty. */
  List<VaryRow> rows() {
    return rows;
  }

  /** Paths that a row may choose from. */
  ObservableList<String> fields() {
    return fieldsView;
  }

  /** Runs that come out; 0 while nothing, something unchecked or impossible is asked for. */
  ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** What is wrong with the rows; empty if nothing. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The value that a field has now, for comparison. */
  String now(VaryRow row) {
    String value = row.used() ? document.get(row.pathProperty().get().strip()) : null;
    return value == null ? "" : value;
  }

  private void show(@Nullable Experiment experiment) {
    if (experiment != null) {
      List<String> paths = VaryFields.of(experiment);
      if (!fields.equals(paths)) {
        fields.setAll(paths);
      }
    }
    check();
  }

  /** What can be seen at once; then, in the background, whether each value is allowed. */
  private void check() {
    int mine = ++checks;
    String found = problem();
    problem.set(found);
    count.set(0);
    Experiment experiment = document.experimentProperty().get();
    if (!found.isEmpty() || used().isEmpty()) {
      return;
    } else if (experiment == null) {
      count.set(runs());
      return;
    }
    List<String> overrides = used().stream().flatMap(VaryRow::words).toList();
    threads.work(
        () -> invalid(experiment, overrides),
        wrong -> checked(mine, wrong),
        error -> checked(mine, Failure.sentence(error)));
  }

  private void checked(int mine, String wrong) {
    if (mine == checks) {
      problem.set(wrong);
      count.set(wrong.isEmpty() ? runs() : 0);
    }
  }

  private int runs() {
    return used().stream().mapToInt(row -> row.list().size()).reduce(1, (a, b) -> a * b);
  }

  private List<VaryRow> used() {
    return rows.stream().filter(VaryRow::used).toList();
  }

  private String problem() {
    List<VaryRow> used = used();
    if (used.size() == 2
        && used.get(0).pathProperty().get().equals(used.get(1).pathProperty().get())) {
      return TEXTS.get("vary.same");
    }
    long runs = 1;
    for (VaryRow row : used) {
      List<String> values = row.list();
      if (values.isEmpty()) {
        return TEXTS.get("vary.empty", row.pathProperty().get());
      }
      if (new HashSet<>(values).size() < values.size()) {
        return TEXTS.get("vary.twice", row.pathProperty().get());
      }
      runs *= values.size();
    }
    return runs > MOST ? TEXTS.get("vary.many", runs, MOST) : "";
  }

  /** The sentence of the first value that is not allowed; empty if all are. */
  private static String invalid(Experiment experiment, List<String> overrides) {
    String yaml = ExperimentYaml.write(experiment);
    for (String override : overrides) {
      try {
        ExperimentYaml.parse(yaml, "", List.of(override));
      } catch (ConfigException e) {
        return String.valueOf(e.getMessage());
      }
    }
    return "";
  }

  /** The options for {@code queue add}. */
  List<String> options() {
    return used().stream().flatMap(row -> List.of("--vary", row.word()).stream()).toList();
  }
}
