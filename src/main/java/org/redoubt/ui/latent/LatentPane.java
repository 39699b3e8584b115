package org.redoubt.ui.latent;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.redoubt.report.Look;

/** The chapter of the layouts. */
final class LatentPane extends VBox {
  private final LatentBoard board;

  LatentPane(LatentSight sight, ObservableValue<Look> look) {
    getStyleClass().add("latent-pane");
    Sheets sheets = new Sheets(sight);
    board = new LatentBoard(sight, look, sheets);
    HBox.setHgrow(board, Priority.ALWAYS);
    HBox body = new HBox(board, new SelectionPane(sight, look, sheets));
    body.getStyleClass().add("latent-body");
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(new LatentTools(sight), body);
  }

  /** Forgets a line that is being drawn; where there is none, the selection. */
  void cancel() {
    board.cancel();
  }
}
