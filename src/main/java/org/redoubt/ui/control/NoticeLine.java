package org.redoubt.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;

/** A line above a panel's content: what went wrong or is missing, and buttons that mend it. */
public class NoticeLine extends HBox {
  private final Label sentence = new Label();

  /**
   * @param part of the window: beginning of the ids and of the style class
   */
  protected NoticeLine(String part, Node... actions) {
    getStyleClass().addAll("card", part + "-notice");
    setAlignment(Pos.CENTER_LEFT);
    sentence.setId(part + "-problem");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    getChildren().addAll(Icons.of(Feather.ALERT_CIRCLE), sentence);
    getChildren().addAll(actions);
  }

  /** Says a sentence; empty: the line is not there. */
  protected final void say(String text) {
    sentence.setText(text);
    Shown.set(this, !text.isEmpty());
  }
}
