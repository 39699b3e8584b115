package org.redoubt.ui.robustness;

import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableSet;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.Settings;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.control.Segments;

/** The entries of the form. */
final class FormFields extends VBox {
  private static final Texts TEXTS = Texts.of("robustness");
  private static final Segments SEGMENTS = new Segments("robustness");
  private static final double SHORT = 64;
  private final EvaluationForm form;
  private final Map<String, Node> byKey = new HashMap<>();
  private final TextField name;

  FormFields(EvaluationForm form) {
    this.form = form;
    getStyleClass().add("robustness-fields");
    name = text("name", form.name);
    getChildren()
        .addAll(section("more.kinds", kinds()), section("more.goals", goals()), radii(), grid());
  }

  private static VBox section(String key, Node content) {
    Label title = new Label(TEXTS.get(key));
    title.getStyleClass().add("robustness-label");
    return new VBox(title, content);
  }

  private GridPane kinds() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("robustness-boxes");
    for (AttackKind kind : AttackKind.values()) {
      CheckBox box = box(kind, "kind." + kind.word(), form.kinds);
      box.setTooltip(new Tooltip(TEXTS.get("kind." + kind.word() + ".tip")));
      int made = grid.getChildren().size();
      grid.add(box, made % 2, made / 2);
    }
    return grid;
  }

  private FlowPane goals() {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("robustness-boxes");
    for (Attack.Goal goal : List.of(Attack.Goal.NON_TARGETED, Attack.Goal.MULTI_TARGETED)) {
      CheckBox box = box(goal, "goal." + Settings.word(goal), form.goals);
      box.setTooltip(new Tooltip(TEXTS.get("goals." + Settings.word(goal) + ".tip")));
      row.getChildren().add(box);
    }
    return row;
  }

  private static <E extends Enum<E>> CheckBox box(E value, String key, ObservableSet<E> chosen) {
    CheckBox box = new CheckBox(TEXTS.get(key));
    box.setId("robustness-" + key.replace('.', '-'));
    box.setSelected(chosen.contains(value));
    box.selectedProperty()
        .addListener(
            (property, before, now) -> {
              if (now) {
                chosen.add(value);
              } else {
                chosen.remove(value);
              }
            });
    return box;
  }

  private VBox radii() {
    HBox list = new HBox(text("list", form.list));
    HBox.setHgrow(list.getChildren().get(0), Priority.ALWAYS);
    HBox range =
        new HBox(
            new Label(TEXTS.get("more.from")),
            small("from", form.from),
            new Label(TEXTS.get("more.to")),
            small("to", form.to),
            new Label(TEXTS.get("more.count")),
            small("count", form.count));
    range.getStyleClass().add("robustness-range");
    Node how = SEGMENTS.of("radii", EvaluationForm.Radii.values(), form.radii);
    VBox section = section("more.radii", how);
    form.radii.addListener((property, before, now) -> swap(section, now, list, range));
    swap(section, form.radii.get(), list, range);
    return section;
  }

  private static void swap(VBox section, EvaluationForm.Radii how, HBox list, HBox range) {
    section.getChildren().removeAll(list, range);
    section.getChildren().add(how == EvaluationForm.Radii.LIST ? list : range);
  }

  private GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("robustness-grid");
    row(grid, "more.norm", SEGMENTS.of("norm", Attack.Norm.values(), form.norm));
    row(grid, "more.steps", text("steps", form.steps));
    row(grid, "more.step-size", explained(text("step_size", form.stepSize), "more.step-size.tip"));
    row(grid, "more.restarts", explained(text("restarts", form.restarts), "more.restarts.tip"));
    row(grid, "more.examples", explained(text("examples", form.examples), "more.examples.tip"));
    row(grid, "more.rule", SEGMENTS.of("rule", SuccessRule.values(), form.rule));
    row(grid, "more.name", explained(name, "more.name.tip"));
    return grid;
  }

  private static void row(GridPane grid, String key, Node field) {
    Label label = new Label(TEXTS.get(key));
    label.setLabelFor(field);
    GridPane.setHgrow(field, Priority.ALWAYS);
    grid.addRow(grid.getRowCount(), label, field);
  }

  private static TextField explained(TextField field, String key) {
    field.setTooltip(new Tooltip(TEXTS.get(key)));
    return field;
  }

  private TextField small(String key, StringProperty value) {
    TextField field = text(key, value);
    field.setPrefWidth(SHORT);
    return field;
  }

  private TextField text(String key, StringProperty value) {
    TextField field = new TextField();
    field.setId("robustness-form-" + key.replace('_', '-'));
    field.textProperty().bindBidirectional(value);
    byKey.put(key, field);
    return field;
  }

  /** Marks the entry that a problem is about, and shows the name that an empty field means. */
  void mark(Verdict verdict) {
    String wrong = verdict.field().startsWith("epsilon") ? "list" : verdict.field();
    byKey.forEach(
        (key, field) -> field.pseudoClassStateChanged(Styles.STATE_DANGER, key.equals(wrong)));
    name.setPromptText(verdict.name());
  }

  /** Puts the focus where one begins. */
  void begin() {
    Node first = byKey.get("list");
    if (first != null) {
      first.requestFocus();
    }
  }
}
