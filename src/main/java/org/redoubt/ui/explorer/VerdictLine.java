package org.redoubt.ui.explorer;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.config.Settings;
import org.redoubt.result.ExplorerReply.Answer;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;

/** What the attack did, in words, and how long that took. */
final class VerdictLine extends HBox {
  private static final Texts TEXTS = Texts.of("explorer");
  private static final double SPINNER = 18;
  private final Label sentence = new Label();
  private final Label detail = new Label();
  private final Label time = new Label();
  private final StackPane icon = new StackPane();

  VerdictLine(ExplorerViewModel model) {
    getStyleClass().addAll("card", "verdict");
    setAlignment(Pos.CENTER_LEFT);
    sentence.setId("explorer-verdict");
    sentence.getStyleClass().add("verdict-sentence");
    sentence.setWrapText(true);
    detail.setId("explorer-detail");
    detail.getStyleClass().add("quiet");
    detail.setWrapText(true);
    time.setId("explorer-time");
    time.getStyleClass().add("quiet");
    time.setMinWidth(Region.USE_PREF_SIZE);
    VBox words = new VBox(sentence, detail);
    HBox.setHgrow(words, Priority.ALWAYS);
    ProgressIndicator spinner = new ProgressIndicator();
    spinner.setPrefSize(SPINNER, SPINNER);
    spinner.setMinSize(SPINNER, SPINNER);
    spinner.visibleProperty().bind(model.inquiry().computingProperty());
    getChildren().addAll(icon, words, spinner, time);
  }

  void show(@Nullable Answer answer, List<String> names) {
    getStyleClass().removeIf(name -> name.startsWith("verdict-is-"));
    if (answer == null) {
      icon.getChildren().clear();
      sentence.setText("");
      detail.setText("");
      time.setText("");
      return;
    }
    VerdictText text = new VerdictText(answer.exploration(), names);
    sentence.setText(text.sentence());
    detail.setText(text.detail());
    time.setText(
        TEXTS.get("milliseconds", String.format(Locale.ROOT, "%,.0f", answer.milliseconds())));
    icon.getChildren().setAll(Icons.of(icon(text.outcome())));
    getStyleClass().add("verdict-is-" + Settings.word(text.outcome()));
  }

  private static Feather icon(VerdictText.Outcome outcome) {
    return switch (outcome) {
      case HELD -> Feather.SHIELD;
      case UNTOUCHED -> Feather.MINUS_CIRCLE;
      case FELL, RECOVERED -> Feather.SHIELD_OFF;
      case MISTAKE -> Feather.X_CIRCLE;
    };
  }
}
