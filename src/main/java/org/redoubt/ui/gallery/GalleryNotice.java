package org.redoubt.ui.gallery;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.control.Shown;

/** What stands in the place of the images while there are none. */
final class GalleryNotice extends VBox {
  private static final Texts TEXTS = Texts.of("gallery");
  private static final double TURNING = 28;
  private final GalleryViewModel model;
  private final Label sentence = new Label();
  private final Button make = new Button(TEXTS.get("make"), Icons.of(Feather.IMAGE));
  private final ProgressIndicator turning = new ProgressIndicator();

  GalleryNotice(GalleryViewModel model, String prefix) {
    this.model = model;
    getStyleClass().add("gallery-notice");
    setAlignment(Pos.CENTER);
    sentence.setWrapText(true);
    sentence.setId(prefix + "-gallery-notice");
    sentence.getStyleClass().add("quiet");
    make.setId(prefix + "-gallery-make");
    make.setOnAction(event -> model.make());
    turning.setMaxSize(TURNING, TURNING);
    getChildren().addAll(turning, sentence, make);
    model.stateProperty().addListener((property, before, now) -> show());
    model.shown().addListener((javafx.beans.Observable list) -> show());
    show();
  }

  private void show() {
    GalleryViewModel.State state = model.stateProperty().get();
    boolean working =
        state == GalleryViewModel.State.READING || state == GalleryViewModel.State.MAKING;
    boolean nothing = model.shown().isEmpty();
    setVisible(nothing);
    sentence.setText(text(state));
    Shown.set(turning, working);
    Shown.set(make, state == GalleryViewModel.State.MISSING);
  }

  private String text(GalleryViewModel.State state) {
    return switch (state) {
      case NO_RUN -> TEXTS.get("no.run");
      case READING -> TEXTS.get("reading");
      case MAKING -> TEXTS.get("making");
      case MISSING -> model.problemProperty().get();
      case READY -> TEXTS.get(unknown() ? "none.unknown" : "none");
    };
  }

  /** Whether no outcome is known at all: the run was not evaluated. */
  private boolean unknown() {
    GalleryContent content = model.contentProperty().get();
    return content != null && content.attack().isEmpty();
  }
}
