package org.redoubt.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;

/** What stands where there is nothing to show yet: what it would show, and what to do first. */
public final class EmptyState extends VBox {
  private static final double TEXT_WIDTH = 460;

  /**
   * @param actions buttons that do what the sentence asks for; none where it needs none
   */
  public EmptyState(Feather icon, String title, String sentence, Node... actions) {
    getStyleClass().add("empty-state");
    setAlignment(Pos.CENTER);
    Label heading = new Label(title);
    heading.getStyleClass().add("empty-title");
    Label text = new Label(sentence);
    text.getStyleClass().add("empty-text");
    text.setWrapText(true);
    text.setMaxWidth(TEXT_WIDTH);
    HBox row = new HBox(actions);
    row.getStyleClass().add("empty-actions");
    row.setAlignment(Pos.CENTER);
    getChildren().addAll(Icons.of(icon), heading, text);
    if (actions.length > 0) {
      getChildren().add(row);
    }
  }
}
