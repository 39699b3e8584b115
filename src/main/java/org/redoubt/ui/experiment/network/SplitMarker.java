package org.redoubt.ui.experiment.network;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The line between G and C: what crosses it is z. Takes the keyboard's focus. */
final class SplitMarker extends VBox {
  static final double WIDTH = 26;

  SplitMarker() {
    setId("network-split");
    getStyleClass().add("split-marker");
    setAlignment(Pos.TOP_CENTER);
    setFocusTraversable(true);
    setCursor(Cursor.H_RESIZE);
    setAccessibleRole(AccessibleRole.SLIDER);
    Tooltip.install(this, new Tooltip(LayerWords.TEXTS.get("split.tip")));
    Label handle = new Label(LayerWords.TEXTS.get("split.handle"));
    handle.getStyleClass().add("split-handle");
    handle.setMinSize(WIDTH, 22);
    handle.setAlignment(Pos.CENTER);
    Region line = new Region();
    line.getStyleClass().add("split-line");
    line.setMaxWidth(3);
    VBox.setVgrow(line, Priority.ALWAYS);
    getChildren().addAll(handle, line);
  }
}
