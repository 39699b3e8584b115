package org.redoubt.ui.explorer;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Rows of a name and a control; a row that does not apply takes no room. */
class FormRows extends GridPane {
  private static final double NAMES = 84;
  private int rows;

  FormRows() {
    getStyleClass().add("explorer-form");
    ColumnConstraints names = new ColumnConstraints(NAMES);
    ColumnConstraints controls = new ColumnConstraints();
    controls.setHgrow(Priority.ALWAYS);
    controls.setHalignment(HPos.LEFT);
    controls.setFillWidth(true);
    getColumnConstraints().addAll(names, controls);
  }

  /** Adds a row. */
  FormRows row(String name, String tip, Region control) {
    Label label = new Label(name);
    label.setLabelFor(control);
    label.setTooltip(new Tooltip(tip));
    control.setMaxWidth(Double.MAX_VALUE);
    addRow(rows++, label, control);
    return this;
  }

  /** Adds a row that is there only while something holds. */
  FormRows rowIf(ObservableBooleanValue applies, String name, String tip, Region control) {
    row(name, tip, control);
    int mine = rows - 1;
    for (Node node : getChildren()) {
      if (GridPane.getRowIndex(node) == mine) {
        node.visibleProperty().bind(applies);
        node.managedProperty().bind(applies);
      }
    }
    return this;
  }

  /** Adds something over both columns. */
  FormRows wide(Region node) {
    node.setMaxWidth(Double.MAX_VALUE);
    add(node, 0, rows++, 2, 1);
    return this;
  }
}
