package org.redoubt.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.function.LongSupplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.redoubt.ui.base.Texts;

/**
 * Says, where workers run, that they go on without the window, before it closes. The second request
 * to close is not asked again.
 */
final class Farewell {
  private static final Texts TEXTS = Texts.of("shell");
  private static final double WIDTH = 420;
  private final Stage stage;
  private final StackPane above;
  private final LongSupplier workers;
  private final StackPane cover = new StackPane();

  private Farewell(Stage stage, StackPane above, LongSupplier workers) {
    this.stage = stage;
    this.above = above;
    this.workers = workers;
    cover.setId("farewell");
    cover.getStyleClass().add("cover");
    cover.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            above.getChildren().remove(cover);
          }
        });
  }

  /**
   * Watches a window's closing.
   *
   * @param above where it is said
   * @param workers number of runs and tasks that are being computed
   */
  static void on(Stage stage, StackPane above, LongSupplier workers) {
    Farewell farewell = new Farewell(stage, above, workers);
    stage.setOnCloseRequest(farewell::closing);
  }

  private void closing(WindowEvent event) {
    long active = workers.getAsLong();
    if (active > 0 && !above.getChildren().contains(cover)) {
      event.consume();
      say(active);
    }
  }

  private void say(long active) {
    Label title = new Label(TEXTS.get("farewell.title", active));
    title.getStyleClass().add("section-title");
    Label text = new Label(TEXTS.get("farewell.text"));
    text.setWrapText(true);
    Button close = new Button(TEXTS.get("farewell.close"));
    close.setId("farewell-close");
    close.getStyleClass().add(Styles.ACCENT);
    close.setDefaultButton(true);
    close.setOnAction(event -> stage.close());
    Button stay = new Button(TEXTS.get("farewell.stay"));
    stay.setId("farewell-stay");
    stay.setOnAction(event -> above.getChildren().remove(cover));
    HBox buttons = new HBox(stay, close);
    buttons.setSpacing(8);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox card = new VBox(title, text, buttons);
    card.getStyleClass().add("card");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    cover.getChildren().setAll(card);
    above.getChildren().add(cover);
    close.requestFocus();
  }
}
