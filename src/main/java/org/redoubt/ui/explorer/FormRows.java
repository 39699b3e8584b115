package org.redoubt.ui.explorer;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Rows of a name and a control; a row that does not apply takes no room. */
class FormRows extends VBox {
  private static final double NAMES = 84;

  FormRows() {
    getStyleClass().add("explorer-form");
  }

  /** Adds a row. */
  FormRows row(String name, String tip, Region control) {
    add(name, tip, control);
    return this;
  }

  /** Adds a row that is there only while something holds. */
  FormRows rowIf(ObservableBooleanValue applies, String name, String tip, Region control) {
    HBox row = add(name, tip, control);
    row.visibleProperty().bind(applies);
    row.managedProperty().bind(applies);
    control.visibleProperty().bind(applies); // so that it cannot be found either
    return this;
  }

  private HBox add(String name, String tip, Region control) {
    Label label = new Label(name);
    label.setLabelFor(control);
    label.setTooltip(new Tooltip(tip));
    label.setMinWidth(NAMES);
    label.setPrefWidth(NAMES);
    control.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(control, Priority.ALWAYS);
    HBox row = new HBox(label, control);
    row.getStyleClass().add("explorer-row");
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(row);
    return row;
  }
}
