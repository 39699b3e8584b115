package org.redoubt.ui.robustness;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan.SuccessRule;

/** What the form holds, as typed. */
final class EvaluationForm {
  final ObservableSet<AttackKind> kinds = FXCollections.observableSet(AttackKind.PGD);
  final ObservableSet<Attack.Goal> goals = FXCollections.observableSet(Attack.Goal.NON_TARGETED);
  final ObjectProperty<Attack.Norm> norm = new SimpleObjectProperty<>(Attack.Norm.LINF);
  final ObjectProperty<SuccessRule> rule = new SimpleObjectProperty<>(SuccessRule.ANY_ITERATE);
  final ObjectProperty<Radii> radii = new SimpleObjectProperty<>(Radii.LIST);
  final StringProperty list = new SimpleStringProperty("0.1, 0.2, 0.3, 0.4");
  final StringProperty from = new SimpleStringProperty("0.05");
  final StringProperty to = new SimpleStringProperty("0.4");
  final StringProperty count = new SimpleStringProperty("8");
  final StringProperty steps = new SimpleStringProperty("40");
  final StringProperty stepSize = new SimpleStringProperty("auto");
  final StringProperty restarts = new SimpleStringProperty("1");
  final StringProperty examples = new SimpleStringProperty("500");

  /** Empty: {@link EvaluateMoreViewModel#suggestedName}. */
  final StringProperty name = new SimpleStringProperty("");

  /** How the radii are given. */
  enum Radii {
    LIST,
    RANGE
  }

  private List<Observable> fields() {
    return List.of(
        kinds, goals, norm, rule, radii, list, from, to, count, steps, stepSize, restarts, examples,
        name);
  }

  void onChange(InvalidationListener listener) {
    fields().forEach(field -> field.addListener(listener));
  }
}
