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
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.experiment.ExperimentDocument;

/** A grid: one or two fields over lists of values, each combination a run. */
final class VaryViewModel {
  static final int MOST = 200;
  private static final Texts TEXTS = Texts.of("launch");
  private final ExperimentDocument document;
  private final List<VaryRow> rows = List.of(new VaryRow(), new VaryRow());
  private final ObservableList<String> fields = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  VaryViewModel(ExperimentDocument document) {
    this.document = document;
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
    return FXCollections.unmodifiableObservableList(fields);
  }

  /** Runs that come out; 0 while nothing or something impossible is asked for. */
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

  private void check() {
    String found = problem();
    problem.set(found);
    long runs = used().stream().mapToLong(row -> row.list().size()).reduce(1, (a, b) -> a * b);
    count.set(used().isEmpty() || !found.isEmpty() ? 0 : (int) runs);
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
    return runs > MOST ? TEXTS.get("vary.many", runs, MOST) : invalid(used);
  }

  private String invalid(List<VaryRow> used) {
    Experiment experiment = document.experimentProperty().get();
    if (experiment == null) {
      return "";
    }
    String yaml = ExperimentYaml.write(experiment);
    for (VaryRow row : used) {
      for (String value : row.list()) {
        try {
          ExperimentYaml.parse(yaml, "", List.of(row.pathProperty().get() + "=" + value));
        } catch (ConfigException e) {
          return String.valueOf(e.getMessage());
        }
      }
    }
    return "";
  }

  /** The options for {@code queue add}. */
  List<String> options() {
    return used().stream().flatMap(row -> List.of("--vary", row.word()).stream()).toList();
  }
}
