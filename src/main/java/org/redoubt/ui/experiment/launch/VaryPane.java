package org.redoubt.ui.experiment.launch;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;

/** Up to two fields and their values: every combination becomes a run. */
final class VaryPane extends VBox {
  private static final Texts TEXTS = Texts.of("launch");
  private static final double FIELD_WIDTH = 280;
  private final LaunchViewModel model;

  VaryPane(LaunchViewModel model, ObservableBooleanValue blocked) {
    super(8);
    this.model = model;
    getStyleClass().addAll("card", "vary");
    Label title = new Label(TEXTS.get("vary.title"));
    title.getStyleClass().add("section-title");
    getChildren().addAll(title, grid(), end(blocked));
  }

  private GridPane grid() {
    GridPane grid = new GridPane();
    grid.setHgap(8);
    grid.setVgap(6);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    ColumnConstraints now = new ColumnConstraints();
    now.setMinWidth(150);
    grid.getColumnConstraints().addAll(new ColumnConstraints(FIELD_WIDTH), values, now);
    for (int i = 0; i < model.vary().rows().size(); i++) {
      row(grid, i);
    }
    return grid;
  }

  private void row(GridPane grid, int i) {
    VaryRow row = model.vary().rows().get(i);
    ComboBox<String> field = new ComboBox<>();
    Bindings.bindContent(field.getItems(), model.vary().fields());
    field.setEditable(true);
    field.setId("launch-vary-field-" + (i + 1));
    field.setMaxWidth(Double.MAX_VALUE);
    field.setPromptText(TEXTS.get(i == 0 ? "vary.field" : "vary.second"));
    field.setAccessibleText(TEXTS.get(i == 0 ? "vary.field" : "vary.second"));
    field.getEditor().textProperty().bindBidirectional(row.pathProperty());
    TextFields.bindAutoCompletion(field.getEditor(), request -> matching(request.getUserText()));
    TextField values = new TextField();
    values.setId("launch-vary-values-" + (i + 1));
    values.setPromptText(TEXTS.get("vary.values"));
    values.setAccessibleText(TEXTS.get("vary.values"));
    values.textProperty().bindBidirectional(row.valuesProperty());
    Label now = new Label();
    now.getStyleClass().add("quiet");
    row.pathProperty().addListener((property, before, path) -> now.setText(now(row)));
    grid.addRow(i, field, values, now);
  }

  private String now(VaryRow row) {
    String value = model.vary().now(row);
    return value.isEmpty() ? "" : TEXTS.get("vary.now", value);
  }

  private List<String> matching(String typed) {
    String part = typed.strip();
    return part.isEmpty()
        ? List.of()
        : model.vary().fields().stream().filter(path -> path.contains(part)).limit(12).toList();
  }

  private static String launchText(int runs) {
    return switch (runs) {
      case 0 -> TEXTS.get("vary.launch.none");
      case 1 -> TEXTS.get("vary.launch.one");
      default -> TEXTS.get("vary.launch", runs);
    };
  }

  private HBox end(ObservableBooleanValue blocked) {
    Button launch = new Button("", Icons.of(Feather.GRID));
    launch.setId("launch-grid");
    launch.getStyleClass().addAll(Styles.ACCENT, Styles.BUTTON_OUTLINED);
    launch
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> launchText(model.vary().countProperty().get()),
                model.vary().countProperty()));
    launch.disableProperty().bind(Bindings.or(model.vary().countProperty().isEqualTo(0), blocked));
    launch.setOnAction(event -> model.launchGrid());
    Label problem = new Label();
    problem.setId("launch-vary-problem");
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.textProperty().bind(model.vary().problemProperty());
    HBox row = new HBox(12, launch, problem);
    row.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(problem, Priority.ALWAYS);
    return row;
  }
}
