package org.redoubt.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line above a panel: its title on the left, what it offers on the right. */
public final class PanelHeader extends HBox {

  public PanelHeader(String title, Node... actions) {
    getStyleClass().add("panel-header");
    setAlignment(Pos.CENTER_LEFT);
    Label heading = new Label(title);
    heading.getStyleClass().add("panel-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(heading, space);
    getChildren().addAll(actions);
  }
}
