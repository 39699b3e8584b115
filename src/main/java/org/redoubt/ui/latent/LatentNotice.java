package org.redoubt.ui.latent;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;

/** A line above: what went wrong, or which runs are not shown, and what to do. */
final class LatentNotice extends HBox {
  private static final Texts TEXTS = Texts.of("latent");
  private final LatentViewModel model;
  private final Label sentence = new Label();
  private final Button compute = new Button(TEXTS.get("compute"), Icons.of(Feather.PLAY));

  LatentNotice(LatentViewModel model) {
    this.model = model;
    getStyleClass().addAll("card", "latent-notice");
    setAlignment(Pos.CENTER_LEFT);
    sentence.setId("latent-problem");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    compute.setId("latent-compute-missing");
    compute.setMinWidth(USE_PREF_SIZE);
    compute.setOnAction(event -> model.compute());
    getChildren().addAll(Icons.of(Feather.ALERT_CIRCLE), sentence, compute);
    model.problemProperty().addListener((property, before, now) -> show());
    model.taskProperty().addListener((property, before, now) -> show());
    model.stateProperty().addListener((property, before, now) -> show());
    model.contentProperty().addListener((property, before, now) -> show());
    show();
  }

  private void show() {
    String problem = model.problemProperty().get();
    Content content = model.contentProperty().get();
    boolean partly = content != null && !content.empty() && !content.missing().isEmpty();
    String text = problem;
    if (problem.isEmpty() && partly && content != null) {
      text = TEXTS.get("missing", String.join(", ", content.missing()));
    } else if (problem.isEmpty() && model.left() > 0) {
      text = TEXTS.get("left", model.left());
    }
    sentence.setText(text);
    set(this, !text.isEmpty());
    set(compute, problem.isEmpty() && partly && model.taskProperty().get() == null);
  }

  private static void set(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
