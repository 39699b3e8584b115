package org.redoubt.ui.explorer;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.Exploration;
import org.redoubt.ui.base.Memory;
import org.redoubt.ui.base.Texts;

/** The image, its adversarial example, and what differs. */
final class PicturesPane extends HBox {
  private static final Texts TEXTS = Texts.of("explorer");
  private static final String KEY = "explorer.amplify";
  private static final double MOST = 20;
  private static final double USUAL = 3;
  private static final double FOOT = 24;
  private final PictureFrame clean = frame("explorer-clean", "picture.clean");
  private final PictureFrame adversarial = frame("explorer-adversarial", "picture.adversarial");
  private final PictureFrame change = frame("explorer-change", "picture.change");
  private final Label cleanText = caption();
  private final Label adversarialText = caption();
  private final Label changeTitle = new Label();
  private final Slider amplify = new Slider(1, MOST, USUAL);
  private @Nullable Exploration shown;

  PicturesPane(Memory memory) {
    setId("explorer-pictures");
    getStyleClass().add("pictures");
    amplify.setId("explorer-amplify");
    amplify.setTooltip(new Tooltip(TEXTS.get("amplify.tip")));
    amplify.setAccessibleText(TEXTS.get("amplify.tip"));
    amplify.setValue(memory.number(KEY, USUAL));
    amplify
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              memory.put(KEY, Double.toString(now.doubleValue()));
              showChange();
            });
    getChildren()
        .addAll(
            tile(new Label(TEXTS.get("picture.clean")), clean, cleanText),
            tile(new Label(TEXTS.get("picture.adversarial")), adversarial, adversarialText),
            tile(changeTitle, change, amplify));
    showChange();
  }

  private static PictureFrame frame(String id, String name) {
    return new PictureFrame(id, TEXTS.get(name));
  }

  private static Label caption() {
    Label label = new Label();
    label.getStyleClass().add("picture-caption");
    return label;
  }

  private static VBox tile(Label title, PictureFrame frame, Control below) {
    title.getStyleClass().add("section-title");
    below.setMinHeight(FOOT); // so that all three pictures stand at one height
    below.setPrefHeight(FOOT);
    VBox tile = new VBox(title, frame, below);
    tile.getStyleClass().addAll("card", "picture-tile");
    tile.setAlignment(Pos.TOP_CENTER);
    VBox.setVgrow(frame, Priority.ALWAYS);
    HBox.setHgrow(tile, Priority.ALWAYS);
    tile.setPrefWidth(1); // all three grow from the same width
    tile.setMinWidth(120);
    return tile;
  }

  /** By how much the perturbation is amplified. */
  double factor() {
    return amplify.getValue();
  }

  void show(@Nullable Exploration exploration, List<String> names) {
    shown = exploration;
    if (exploration == null) {
      clean.show(null);
      adversarial.show(null);
      cleanText.setText("");
      adversarialText.setText("");
    } else {
      VerdictText text = new VerdictText(exploration, names);
      clean.show(PictureImages.of(exploration.clean().picture()));
      adversarial.show(PictureImages.of(exploration.adversarial().picture()));
      cleanText.setText(text.prediction(exploration.clean()));
      adversarialText.setText(text.prediction(exploration.adversarial()));
      mark(cleanText, exploration.clean().prediction() != exploration.label());
      mark(adversarialText, exploration.adversarial().prediction() != exploration.label());
    }
    showChange();
  }

  private static void mark(Label caption, boolean wrong) {
    caption.getStyleClass().remove("problem");
    if (wrong) {
      caption.getStyleClass().add("problem");
    }
  }

  private void showChange() {
    double factor = amplify.getValue();
    changeTitle.setText(
        TEXTS.get("picture.change.times", String.format(Locale.ROOT, "%.1f", factor)));
    Exploration now = shown;
    change.show(
        now == null
            ? null
            : PictureImages.difference(now.clean().picture(), now.adversarial().picture(), factor));
  }
}
