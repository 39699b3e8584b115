package org.redoubt.ui.surface;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A small picture and what it is, in two lines. */
final class PictureBox extends VBox {
  private static final double SIDE = 76;
  private static final double ROOM = 15; // captions are wider than pictures
  private final ImageView picture = new ImageView();
  private final Label instead = new Label();
  private final Label name = new Label();
  private final Label fact = new Label();

  PictureBox(String id, String title) {
    setId(id);
    getStyleClass().add("picture-box");
    setAlignment(Pos.TOP_LEFT);
    setMinWidth(SIDE + ROOM);
    setPrefWidth(SIDE + ROOM);
    picture.setFitWidth(SIDE);
    picture.setFitHeight(SIDE);
    picture.setPreserveRatio(true);
    picture.setSmooth(false); // the pixels are what is looked at
    instead.setWrapText(true);
    instead.getStyleClass().add("quiet");
    StackPane frame = new StackPane(instead, picture);
    frame.getStyleClass().add("picture-frame");
    frame.setMinSize(SIDE, SIDE);
    frame.setMaxSize(SIDE, SIDE);
    name.setText(title);
    fact.getStyleClass().add("quiet");
    fact.setId(id + "-fact");
    getChildren().addAll(frame, name, fact);
  }

  void show(@Nullable Image image, String words) {
    picture.setImage(image);
    instead.setText("");
    fact.setText(words);
  }

  /** Says why there is no picture. */
  void lack(String words) {
    picture.setImage(null);
    instead.setText(words);
    fact.setText("");
  }
}
