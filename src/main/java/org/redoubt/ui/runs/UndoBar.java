package org.redoubt.ui.runs;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;

/** Says what was moved to the trash, and takes it back. It stays until it is used or closed. */
final class UndoBar extends HBox {

  UndoBar(TrashBin trash) {
    setId("runs-undo-bar");
    getStyleClass().add("notice-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label said = new Label();
    said.textProperty().bind(trash.saidProperty());
    Button undo = new Button(RunWords.TEXTS.get("trash.undo"), Icons.of(Feather.CORNER_UP_LEFT));
    undo.setId("runs-undo");
    undo.setOnAction(event -> trash.undo());
    Button close = new Button();
    close.setGraphic(Icons.of(Feather.X));
    close.setId("runs-undo-close");
    close.getStyleClass().add("flat");
    close.setAccessibleText(RunWords.TEXTS.get("trash.close"));
    close.setOnAction(event -> trash.dismiss());
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(Icons.of(Feather.TRASH_2), said, undo, space, close);
    visibleProperty().bind(trash.saidProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }
}
